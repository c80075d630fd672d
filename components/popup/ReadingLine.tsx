import { ChevronDown, Eye, EyeOff, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { hourOf } from '../../lib/locales/clock'
import type { Instant } from '../../lib/protocol/types'
import type { PopupModel, Reading } from '../model'
import { useSpeech } from '../words'
import { Teach } from './Teach'
import { WhatWasRead } from './WhatWasRead'

const ICONS = { good: Eye, check: TriangleAlert, none: EyeOff }

interface Props {
  reading: PopupModel['reading']
  readAt: Instant | null
  now: Instant
  onTeach: () => void
}

/** How well the page was read and when: a page can silence the reader, so the moment is always told. */
export function ReadingLine({ reading, readAt, now, onTeach }: Props) {
  const [open, setOpen] = useState(false)
  if (reading === null || typeof reading === 'string') return null
  return (
    <footer className={`reading-line reading-${reading.confidence}`}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <Line reading={reading} readAt={readAt} now={now} />
        </summary>
        {open && <More reading={reading} onTeach={onTeach} />}
      </details>
    </footer>
  )
}

function Line({ reading, readAt, now }: { reading: Reading; readAt: Instant | null; now: Instant }) {
  const { t, clock } = useSpeech()
  const Icon = ICONS[reading.confidence]
  const isRead = reading.confidence !== 'none'
  const parts = [t(`read.${reading.confidence}`)]
  if (isRead)
    parts.push(t('read.chats', { count: reading.chats }), t('read.messages', { count: reading.messages }))
  if (readAt !== null)
    parts.push(
      isRead ? t('read.at', hourOf(clock.time(readAt))) : t('read.before', { when: clock.when(readAt, now) }),
    )
  return (
    <>
      <Icon size={14} aria-hidden="true" />
      <span>{parts.join(' · ')}</span>
      <ChevronDown size={14} aria-hidden="true" className="reading-more" />
    </>
  )
}

/** A doubtful reading tells its findings above; here is what is merely worth knowing. */
function More({ reading, onTeach }: { reading: Reading; onTeach: () => void }) {
  const { t } = useSpeech()
  return (
    <div className="reading-details">
      {reading.confidence !== 'none' && <WhatWasRead reading={reading} />}
      {reading.confidence !== 'check' &&
        reading.findings.map((one) => <p key={one}>{t(`reading.${one}`)}</p>)}
      <p>{t('teach.why')}</p>
      <Teach onTeach={onTeach} />
    </div>
  )
}
