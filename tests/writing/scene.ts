import type { Snapshot } from '../../lib/platforms/types'
import { defaultHours, guide } from '../../lib/protocol/presets'
import { currentChat } from '../../lib/writing/current'
import { shippedOnly } from '../../lib/writing/repertoire'
import type { Repertoire, Writing } from '../../lib/writing/types'

export const SITE = 'https://chat.example'
export const NOW = Date.parse('2026-03-10T12:00:00Z')
const SPECIALIST = { name: 'Marta', gender: 'feminine' } as const

/** A chat in which the client of this name asked something after the first message. */
export function writingTo(name: string | null, repertoire: Partial<Repertoire> = {}, sent = 'Hola'): Writing {
  const at = (hoursAgo: number) => new Date(NOW - hoursAgo * 3_600_000).toISOString()
  const messages: NonNullable<Snapshot['open']>['messages'] = [
    { author: 'specialist', text: sent, at: at(3), timeText: null },
    {
      author: 'client',
      text: '¿Cómo son las sesiones? No sé si esto es para mí y me da un poco de miedo.',
      at: at(1),
      timeText: null,
    },
  ]
  const open = { id: 'a', name, messages }
  const snapshot: Snapshot = { confidence: 'good', findings: [], list: [], open, composer: null }
  const rules = { protocol: guide, hours: defaultHours, register: 'tu' } as const
  const current = currentChat(SITE, snapshot, {}, rules, NOW)
  if (!current) throw new Error('a chat is open')
  const practice = { price: '50 €', couplePrice: '', directions: '', meetingLink: '' }
  const free = { slots: [], zone: 'UTC' }
  return {
    ...{ current, snapshot, specialist: SPECIALIST, practice, ...rules, free },
    repertoire: { ...shippedOnly(), ...repertoire },
  }
}
