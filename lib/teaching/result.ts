import type { Translate } from '../locales'
import type { Finding, Message, Snapshot } from '../platforms/types'
import type { PanelView } from './panel'

const SHOWN = 4
const LONGEST = 36

/** What Hilo reads now, in words. */
export function resultView(
  t: Translate,
  { list, open, composer, findings, confidence }: Snapshot,
): PanelView {
  const last = open?.messages.slice(-SHOWN) ?? []
  const found = [
    list[0] ? t('teach.chats', { count: list.length }) : '',
    last[0] ? t('teach.last') : '',
    ...last.map((message) => messageLine(t, message)),
    composer ? t('teach.composerFound') : '',
  ]
  const said: readonly Finding[] = findings
  return {
    title: t(confidence === 'none' ? 'teach.nothingRead' : 'teach.reads'),
    progress: '',
    list: found.filter(Boolean),
    lines: said.map((finding) => ({ text: t(`reading.${finding}`), kind: 'warn' })),
    buttons:
      confidence === 'none'
        ? [
            { id: 'again', label: t('teach.again'), main: true },
            { id: 'leave', label: t('teach.leave') },
          ]
        : [
            { id: 'fine', label: t('teach.fine'), main: true },
            { id: 'again', label: t('teach.again') },
          ],
  }
}

/** Shown to the one who sees the page anyway, and kept nowhere. */
function messageLine(t: Translate, { author, timeText, text }: Message): string {
  const line = text.replace(/\s+/g, ' ')
  const start = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
  return [t(`teach.by.${author}`), timeText ?? '', `«${start}»`].filter(Boolean).join(' · ')
}
