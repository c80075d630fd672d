import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { chatOf } from '../../lib/background/notify'
import { reconcile } from '../../lib/background/reconcile'
import { addMark, chatKey, type HiloDatabase, record } from '../../lib/db'
import type { MessageFact } from '../../lib/facts'
import { type Notifications, settings } from '../../lib/settings'
import { freshBackground } from '../fakes/background'
import type { Desktop } from '../fakes/desktop'

const SITE = 'https://chat.example'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A Tuesday, 11:00 in Madrid. What is asked then is to be answered by 13:00. */
const ASKED = Date.parse('2026-03-10T10:00:00Z')
const DUE = ASKED + 2 * HOUR

let db: HiloDatabase
let desktop: Desktop
beforeEach(async () => {
  const fresh = await freshBackground(ASKED - HOUR)
  ;({ db, desktop } = fresh)
  return fresh.leave
})

const message = (author: MessageFact['author'], at: number): MessageFact => ({
  ...{ author, at, digest: at % 65_536 },
  ...{ asks: false, automatic: false, booking: null },
})

/** An old chat in which the client asks something; and, if `answered`, the specialist answers then. */
async function asks(id: string, at = ASKED, { name = 'Marina Ortega', answered = 0 } = {}): Promise<string> {
  const old = ASKED - 240 * HOUR
  const messages = [message('client', old), message('specialist', old + HOUR), message('client', at)]
  if (answered) messages.push(message('specialist', answered))
  const open = { id, name, language: 'es' as const, messages }
  await record(db, { site: SITE, seenAt: answered || at, confidence: 'good', list: [], open }, SITE)
  return chatKey(db, SITE, id)
}
const choose = async (changes: Partial<Notifications>) =>
  settings.notifications.setValue({ ...(await settings.notifications.getValue()), ...changes })
/** The chats that have a notification on the desktop. */
const chatsThere = () => [...desktop.there].map(chatOf)
const titles = () => desktop.shown.map(({ title }) => title)

describe('a chat’s notification', () => {
  it('is one: the next replaces it', async () => {
    const chat = await asks('a')
    await reconcile(db, DUE - 30 * MINUTE)
    await reconcile(db, DUE)
    expect(desktop.shown.map(({ id }) => chatOf(id))).toEqual([chat, chat])
    expect(chatsThere()).toEqual([chat])
  })

  it('tells what is due and by when, and names nobody', async () => {
    await asks('a')
    await reconcile(db, DUE - 30 * MINUTE)
    expect(desktop.shown).toEqual([
      expect.objectContaining({
        title: 'Mensaje pendiente',
        message: 'Respuesta pendiente: hoy a las 13:00',
      }),
    ])
  })

  it.each([
    ['initials', 'Marina Ortega', 'Mensaje pendiente · M. O.'],
    ['first', 'Marina Ortega', 'Mensaje pendiente · Marina'],
    ['first', '+34 600 000 000', 'Mensaje pendiente'],
    ['initials', 'ана-марія і ко', 'Mensaje pendiente · А. І.'],
    ['none', 'Marina Ortega', 'Mensaje pendiente'],
  ] as const)('with %s of %s: %s', async (names, name, title) => {
    await choose({ names })
    await asks('a', ASKED, { name })
    await reconcile(db, DUE - 30 * MINUTE)
    expect(titles()).toEqual([title])
  })

  it('goes when the client was answered', async () => {
    const chat = await asks('a')
    await reconcile(db, DUE)
    expect(chatsThere()).toContain(chat)
    await asks('a', ASKED, { answered: DUE + MINUTE })
    await reconcile(db, DUE + MINUTE)
    expect(chatsThere()).not.toContain(chat)
  })

  it('has buttons to put it off where the browser has any, and its sound can be chosen', async () => {
    await choose({ sound: false })
    await asks('a')
    await reconcile(db, DUE)
    expect(desktop.shown[0]).toMatchObject({ buttons: ['Posponer 1 h', 'Posponer a mañana'], silent: true })
  })

  it('is plain where the browser knows neither', async () => {
    Object.assign(fakeBrowser.notifications, { getPermissionLevel: undefined })
    await asks('a')
    await reconcile(db, DUE)
    expect(desktop.shown).toEqual([expect.objectContaining({ buttons: [], silent: undefined })])
  })
})

it('a browser that takes less than it seems to still reminds', async () => {
  const { create } = fakeBrowser.notifications
  const strict = async (id: string, options: object) => {
    if ('silent' in options) throw new Error('Unexpected property "silent"')
    return Reflect.apply(create, fakeBrowser.notifications, [id, options])
  }
  Object.assign(fakeBrowser.notifications, { create: strict })
  await asks('a')
  await reconcile(db, DUE)
  expect(titles()).toEqual(['Mensaje con retraso'])
})

describe('how much is told', () => {
  it.each([
    ['all', ['Mensaje pendiente', 'Mensaje con retraso']],
    ['overdue', ['Mensaje con retraso']],
    ['off', []],
  ] as const)('%s', async (level, told) => {
    await choose({ level })
    await asks('a')
    await reconcile(db, DUE - 30 * MINUTE)
    await reconcile(db, DUE)
    expect(titles()).toEqual(told)
  })

  it('what was not wanted is not told later', async () => {
    await choose({ level: 'off' })
    await asks('a')
    await reconcile(db, DUE)
    await choose({ level: 'all' })
    await reconcile(db, DUE + MINUTE)
    expect(titles()).toEqual([])
  })
})

describe('while a session runs', () => {
  const START = DUE - HOUR
  beforeEach(async () => {
    const other = await asks('b', ASKED - 2 * HOUR, { answered: ASKED - HOUR })
    await addMark(db, other, { what: 'paid', at: ASKED - HOUR, session: START }, ASKED - HOUR)
    await asks('b', ASKED - 2 * HOUR, { answered: ASKED - HOUR + MINUTE })
    await reconcile(db, START - 15 * MINUTE)
    desktop.shown.length = 0
    await asks('a')
  })

  it('nothing is told, of any chat, until it ends', async () => {
    await reconcile(db, START)
    await reconcile(db, DUE - 30 * MINUTE)
    await reconcile(db, DUE - 1)
    expect(titles()).toEqual([])
    await reconcile(db, DUE)
    expect(titles()).toContain('Mensaje con retraso')
  })

  it('its end wakes the background', async () => {
    await reconcile(db, DUE - 30 * MINUTE)
    expect((await fakeBrowser.alarms.get('next-due'))?.scheduledTime).toBeLessThanOrEqual(DUE)
  })

  it('what was answered meanwhile is not told after it', async () => {
    await reconcile(db, DUE - 30 * MINUTE)
    const chat = await asks('a', ASKED, { answered: DUE - 5 * MINUTE })
    await reconcile(db, DUE)
    expect(desktop.shown.map(({ id }) => chatOf(id))).not.toContain(chat)
  })

  it('one that was called off keeps nobody silent', async () => {
    const other = await chatKey(db, SITE, 'b')
    await addMark(db, other, { what: 'cancelled', at: START - MINUTE, session: START }, START - MINUTE)
    await reconcile(db, DUE - 30 * MINUTE)
    expect(titles()).toEqual(['Mensaje pendiente'])
  })
})

it('what came up in the night is one digest', async () => {
  const evening = Date.parse('2026-03-10T18:00:00Z')
  for (const id of ['a', 'b', 'c']) await asks(id, evening)
  await reconcile(db, evening + 90 * MINUTE)
  await reconcile(db, evening + 3 * HOUR)
  expect(titles()).toEqual(Array(3).fill('Mensaje pendiente'))
  await reconcile(db, Date.parse('2026-03-11T08:00:00Z'))
  expect(desktop.shown.slice(3)).toEqual([
    expect.objectContaining({ title: 'Tienes 3 mensajes pendientes', buttons: [] }),
  ])
})
