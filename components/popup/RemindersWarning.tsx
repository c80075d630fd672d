import { BellOff } from 'lucide-react'
import type { PopupModel } from '../model'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

/** Says that no reminder comes through, so that nobody waits for one; nothing while they do. */
export function RemindersWarning({ state }: { state: PopupModel['reminders'] }) {
  const { t } = useSpeech()
  if (state === 'ok') return null
  const [title, text] = [t(`reminders.${state}.title`), t(`reminders.${state}.text`)]
  return (
    <div role="alert">
      <Panel icon={BellOff} tone="warning" title={title} text={text} />
    </div>
  )
}
