import { useSpeech } from '../words'

/** Longer names are cut before they reach the page: a name of 100,000 characters is an attack or an accident. */
const LONGEST = 120

/** A client's name: isolated from the direction of the text around it, never more than one line. */
export function Name({ name }: { name: string | null }) {
  const { t } = useSpeech()
  const shown = [...(name ?? '').slice(0, LONGEST * 2)].slice(0, LONGEST).join('').trim()
  if (!shown) return <span className="name name-none">{t('chat.noName')}</span>
  return (
    <bdi className="name" title={shown}>
      {shown}
    </bdi>
  )
}
