import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db, eraseAll, record } from '../../lib/db'
import type { PageReport } from '../../lib/facts'
import { createWords } from '../../lib/locales'
import { startSearch } from '../../lib/popup/search'
import { shippedOnly } from '../../lib/writing/repertoire'
import type { Repertoire } from '../../lib/writing/types'
import { fakeLocks } from '../fakes/locks'
import { NOW, SITE, writingTo } from '../writing/scene'

const es = createWords('es')
const found = async (asked: string, repertoire: Partial<Repertoire> = {}) =>
  (await startSearch(writingTo('Eva', repertoire), es))(asked)
const ids = async (asked: string, repertoire?: Partial<Repertoire>) =>
  (await found(asked, repertoire)).templates.map(({ id }) => id)

beforeEach(() => eraseAll(db))
vi.stubGlobal('navigator', { locks: fakeLocks() })

describe('searching templates', () => {
  it('finds by what they are for, by language and by register, in the words of the interface', async () => {
    for (const id of await ids('no se presento')) expect(id).toContain('-no-show-')
    for (const id of await ids('precio ucraniano')) expect(id).toMatch(/^uk-price-/)
    expect((await ids('sesión pagada usted'))[0]).toMatch(/^es-usted-paid-/)
    expect((await ids('no se presento')).length).toBeGreaterThan(1)
  })

  it('puts before its like what the chat is written in', async () => {
    expect((await ids('acoger la duda')).slice(0, 2)).toEqual([
      'es-tu-doubts-acknowledge',
      'es-usted-doubts-acknowledge',
    ])
  })

  it('shows them as they will read', async () => {
    const [first] = (await found('acoger la duda')).templates
    expect(first).toMatchObject({ id: 'es-tu-doubts-acknowledge', language: 'es', register: 'tu' })
    expect(first?.text).toContain('Gracias por contármelo, Eva.')
  })

  it('finds by shortcut, and none that is hidden', async () => {
    const library = shippedOnly().library.map((one) => ({
      ...one,
      ...(one.id === 'es-tu-doubts-acknowledge' && { shortcut: ';duda' }),
      hidden: one.occasion === 'no-show',
    }))
    expect((await ids(';duda', { library }))[0]).toBe('es-tu-doubts-acknowledge')
    expect(await ids('no se presento', { library })).not.toContain('es-tu-no-show-reschedule')
    for (const id of await ids('no se presento', { library })) expect(id).not.toContain('no-show')
  })
})

describe('searching chats', () => {
  const chats = { a: 'Javier Núñez', b: 'Олена Коваленко', c: '' }

  beforeEach(async () => {
    const list = Object.entries(chats).map(([id, name]) => ({ id, name, unread: 0, active: false, at: null }))
    const report: PageReport = { site: SITE, seenAt: NOW, confidence: 'good', list, open: null }
    await record(db, report, SITE)
  })

  it('finds every one by name, though nothing else is known of it', async () => {
    const { chats } = await found('javer nunez')
    expect(chats).toMatchObject([{ name: 'Javier Núñez', stage: null, due: null }])
    expect((await found('олена')).chats).toHaveLength(1)
  })

  it('finds them where no chat is on screen, and then nothing else', async () => {
    const find = await startSearch(null, es)
    expect(find('Javier')).toMatchObject({ templates: [], chats: [{ name: 'Javier Núñez' }] })
    expect(find('calendario').templates).toEqual([])
  })
})
