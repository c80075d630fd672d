/**
 * The interface's words in all languages: those of the popup and, in the folder `settings`, what only other pages and
 * notifications say. The popup is to be quick and loads its own in one language: see load.ts.
 */
import en from './en.json'
import es from './es.json'
import enSettings from './settings/en.json'
import esSettings from './settings/es.json'
import ukSettings from './settings/uk.json'
import uk from './uk.json'
import { addTexts } from './words'

export { chooseLanguage, LANGUAGES } from './language'
export { createWords, type Key, type Translate, type Words } from './words'

addTexts('es', { ...es, ...esSettings })
addTexts('en', { ...en, ...enSettings })
addTexts('uk', { ...uk, ...ukSettings })
