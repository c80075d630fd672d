import type { ChatLanguage } from '../../lib/facts'
import { FORMS } from '../../lib/templates/example'
import { placeholderNames } from '../../lib/templates/gaps'
import { PLACEHOLDERS } from '../../lib/templates/types'
import { markOf } from '../../lib/templates/written'
import { useSpeech } from '../words'

interface Props {
  /** The language of the message. */
  spoken: ChatLanguage
  onInsert: (mark: string) => void
}

/** What can be put into a text: what Hilo fills in, and words that depend on the specialist's gender. */
export function VariableMenu({ spoken, onInsert }: Props) {
  const { t, language } = useSpeech()
  const chips = [
    ...PLACEHOLDERS.map((name) => ({ word: placeholderNames[language][name], mark: markOf(name, language) })),
    { word: t('editor.forms'), mark: FORMS[spoken] },
  ]
  return (
    <fieldset className="message-chips">
      <legend className="field-note">{t('editor.insert')}</legend>
      {chips.map(({ word, mark }) => (
        <button
          key={mark}
          type="button"
          className="message-chip"
          aria-label={t('editor.insertNamed', { word })}
          // The caret stays where it is in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(mark)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}
