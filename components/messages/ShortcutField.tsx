import type { Wording, WordsFault } from '../../lib/templates/faults'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import { faultIn } from './fault-words'
import type { OnWording } from './useWording'

interface Props {
  wording: Wording
  faults: readonly WordsFault[]
  onChange: OnWording
}

/** What is typed in the composer to get this message. */
export function ShortcutField({ wording, faults, onChange }: Props) {
  const { t } = useSpeech()
  return (
    <Field
      label={t('editor.shortcut')}
      hint={t('editor.shortcutHint')}
      error={faultIn('shortcut', faults, t)}
    >
      {(control) => (
        <input
          {...control}
          className="input message-shortcut-box"
          name="shortcut"
          autoComplete="off"
          spellCheck={false}
          value={wording.shortcut ?? ''}
          onChange={({ target }) => onChange({ shortcut: target.value })}
        />
      )}
    </Field>
  )
}
