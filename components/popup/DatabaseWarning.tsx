import { DatabaseZap } from 'lucide-react'
import type { PopupModel } from '../model'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

/** Says what is wrong with what is kept, and what to do; nothing while it is as it should be. */
export function DatabaseWarning({ state }: { state: PopupModel['database'] }) {
  const { t } = useSpeech()
  if (state === 'ok') return null
  const [title, text] = [t(`database.${state}.title`), t(`database.${state}.text`)]
  return (
    <div role="alert">
      <Panel icon={DatabaseZap} tone="warning" title={title} text={text} />
    </div>
  )
}
