/** A client who asks, and clocks that jump: told to Node and to browsers alike. */
import { type HiloDatabase, record } from '../../lib/db'
import { settings } from '../../lib/settings'

const SITE = 'https://chat.example'
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** An old chat, from before Hilo, in which the client asks again: to be answered within two working hours. */
export async function clientWrites(db: HiloDatabase, id: string, at: number): Promise<void> {
  const said = (author: 'client' | 'specialist', when: number) => ({
    ...{
      author,
      at: when,
      digest: when % 65_536,
      asks: author === 'client',
      automatic: false,
      booking: null,
    },
  })
  await settings.consent.setValue({ agreedAt: at - HOUR })
  const old = at - 10 * DAY
  const messages = [said('client', old), said('specialist', old + HOUR), said('client', at)]
  const open = { id, name: 'Ana', language: 'es' as const, messages }
  await record(db, { site: SITE, seenAt: at, confidence: 'good', list: [], open }, SITE)
}

/** The specialist's clock is of this zone. */
export async function moveTo(zone: string): Promise<void> {
  const hours = await settings.workingHours.getValue()
  await settings.workingHours.setValue({ ...hours, zone, daysOff: [] })
}
