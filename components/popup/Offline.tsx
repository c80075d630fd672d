import { WifiOff } from 'lucide-react'
import { Panel } from '../parts/Panel'
import { useSpeech } from '../words'

/** Says what having no network means for the chats; nothing while there is one. */
export function Offline({ online }: { online: boolean }) {
  const { t } = useSpeech()
  if (online) return null
  return (
    <div role="alert">
      <Panel icon={WifiOff} title={t('offline.title')} text={t('offline.text')} />
    </div>
  )
}
