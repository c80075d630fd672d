import { useRef, useState } from 'react'
import type { Wording, WordsFault } from '../../lib/templates/faults'
import { asWritten } from '../../lib/templates/written'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import { faultIn } from './fault-words'
import type { OnWording } from './useWording'
import { VariableMenu } from './VariableMenu'

interface Props {
  wording: Wording
  faults: readonly WordsFault[]
  onChange: OnWording
}

/** The text, with a menu for what Hilo fills in by itself. */
export function TextEditor({ wording, faults, onChange }: Props) {
  const { t, language } = useSpeech()
  const box = useRef<HTMLTextAreaElement>(null)
  // Shown by the names people use; what is being typed is left as it is typed.
  const [typed, setTyped] = useState(() => asWritten(wording.words.text, language))
  const write = (text: string) => {
    setTyped(text)
    onChange({ text })
  }
  return (
    <div className="field">
      <Field label={t('editor.text')} hint={t('editor.textHint')} error={faultIn('text', faults, t)}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            className="input message-box"
            name="text"
            rows={7}
            lang={wording.words.language}
            value={typed}
            onChange={({ target }) => write(target.value)}
          />
        )}
      </Field>
      <VariableMenu
        spoken={wording.words.language}
        onInsert={(mark) => box.current && insertAtCaret(box.current, mark, write)}
      />
    </div>
  )
}

/** At the caret or in place of what is selected, as if it had been typed: Ctrl+Z takes it back. */
function insertAtCaret(box: HTMLTextAreaElement, mark: string, write: (text: string) => void): void {
  box.focus()
  if (document.execCommand?.('insertText', false, mark)) return
  box.setRangeText(mark, box.selectionStart, box.selectionEnd, 'end')
  write(box.value)
}
