/** The interface's words in all languages. A page that must be quick loads one of them: see load.ts. */
import en from './en.json'
import es from './es.json'
import uk from './uk.json'
import { addTexts } from './words'

export { chooseLanguage, LANGUAGES } from './language'
export { createWords, type Key, type Translate, type Words } from './words'

addTexts('es', es)
addTexts('en', en)
addTexts('uk', uk)
