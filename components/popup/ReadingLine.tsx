import { Eye, EyeOff, TriangleAlert } from 'lucide-react'
import type { PopupModel, Reading } from '../model'
import { useSpeech } from '../words'

const ICONS = { good: Eye, check: TriangleAlert, none: EyeOff }

/** How well the page was read and when: a page can silence the reader, so the moment is always told. */
export function ReadingLine({ reading }: { reading: PopupModel['reading'] }) {
  if (reading === null || reading === 'waiting') return null
  return <Line reading={reading} />
}

function Line({ reading }: { reading: Reading }) {
  const { t, clock } = useSpeech()
  const Icon = ICONS[reading.confidence]
  const parts = [t(`read.${reading.confidence}`)]
  if (reading.confidence !== 'none') {
    parts.push(t('read.chats', { count: reading.chats }), t('read.messages', { count: reading.messages }))
  }
  if (reading.lastReadAt !== null) parts.push(t('read.at', { time: clock.time(reading.lastReadAt) }))
  return (
    <footer className={`reading-line reading-${reading.confidence}`}>
      <Icon size={14} aria-hidden="true" />
      <span>{parts.join(' · ')}</span>
    </footer>
  )
}
