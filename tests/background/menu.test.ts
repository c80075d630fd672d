import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { createMenu, finishMenu, menuClicked, offerInMenu } from '../../lib/background/menu'
import { seenIn } from '../../lib/background/writing'
import { createDatabase, type HiloDatabase, saveTemplate } from '../../lib/db'
import { settings } from '../../lib/settings'
import { fakeLocks } from '../fakes/locks'
import { fakeMenu, openPage, SITE, TAB } from './without-popup'

let db: HiloDatabase
let menu: ReturnType<typeof fakeMenu>
beforeEach(async () => {
  fakeBrowser.reset()
  vi.stubGlobal('navigator', { locks: fakeLocks() })
  menu = fakeMenu()
  db = createDatabase(`test-${Math.random()}`)
  await settings.consent.setValue({ agreedAt: 1 })
})
afterEach(async () => {
  await db.delete()
})

/** What the menu shows on the chat page, in order. */
const shown = () =>
  [...menu.values()]
    .filter(({ visible, parentId }) => parentId && visible !== false)
    .map(({ title }) => title)

async function offer() {
  const seen = await seenIn(TAB)
  if (seen) await offerInMenu(db, TAB, seen)
}

describe('the menu on the composer', () => {
  it('is there for granted sites only, however often it is made', async () => {
    openPage()
    await createMenu()
    await createMenu()
    for (const item of menu.values())
      expect(item).toMatchObject({ contexts: ['editable'], documentUrlPatterns: [`${SITE}/*`] })
    expect(shown()).toEqual([undefined, 'Abrir Hilo'])
    Object.assign(fakeBrowser.permissions, { getAll: async () => ({ origins: [] }) })
    await createMenu()
    expect(menu.size).toBe(0)
  })

  it('names the five best messages for the chat on screen', async () => {
    openPage()
    await createMenu()
    await offer()
    expect(shown().slice(0, 5)).toEqual([
      'Acoger la duda',
      'Un primer objetivo',
      'Cómo es la primera sesión',
      'Precio y forma de pago',
      'Precio y cambios',
    ])
    expect(shown().at(-1)).toBe('Abrir Hilo')
  })

  it('names none where no chat is open', async () => {
    const page = openPage()
    await createMenu()
    await offer()
    if (page.snapshot) page.snapshot = { ...page.snapshot, open: null }
    await offer()
    expect(shown()).toEqual([undefined, 'Abrir Hilo'])
  })

  it('stays as it is for a tab in the background, and where nothing changed', async () => {
    openPage()
    await createMenu()
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 99 }] })
    await offer()
    expect(shown()).toEqual([undefined, 'Abrir Hilo'])
    openPage()
    await offer()
    const updates = vi.mocked(fakeBrowser.contextMenus.update).mock.calls.length
    await offer()
    expect(fakeBrowser.contextMenus.update).toHaveBeenCalledTimes(updates)
  })

  it('inserts what it named, though the order has changed since', async () => {
    const page = openPage()
    await createMenu()
    await offer()
    await saveTemplate(db, 'es-tu-doubts-first-session', { position: -1 }, 1)
    expect(await menuClicked(db, 'template-1', TAB)).toBeNull()
    expect(page.inserted[0]?.text).toContain('Podemos empezar por algo pequeño')
  })

  it('writes nothing into another chat than the one it was made for', async () => {
    openPage()
    await createMenu()
    await offer()
    const page = openPage('Eva', 'b')
    expect(await menuClicked(db, 'template-0', TAB)).toBe('other-chat')
    expect(page.inserted).toEqual([])
  })

  /** As where the background is ended: nothing comes of the call of that number, nor of what was to follow. */
  const endAt = (call: 'create' | 'update', number: number) => {
    const { [call]: real } = fakeBrowser.contextMenus
    let calls = 0
    Object.assign(fakeBrowser.contextMenus, {
      [call]: (...args: unknown[]) => {
        if (++calls >= number) throw new Error('The background was ended')
        return Reflect.apply(real, fakeBrowser.contextMenus, args)
      },
    })
    return () => Object.assign(fakeBrowser.contextMenus, { [call]: real })
  }

  it('is made to the end by the next background, where one was ended while it made it', async () => {
    openPage()
    const lift = endAt('create', 4)
    await expect(createMenu()).rejects.toThrow()
    lift()
    expect(shown()).not.toContain('Abrir Hilo')
    await finishMenu()
    expect(shown()).toEqual([undefined, 'Abrir Hilo'])
    await offer()
    const { create } = fakeBrowser.contextMenus
    await finishMenu()
    expect(create).toHaveBeenCalledTimes(11)
    expect(shown()).toContain('Acoger la duda')
  })

  it('never inserts another message than it names, though the background was ended while it named them', async () => {
    const page = openPage()
    await createMenu()
    await offer()
    await saveTemplate(db, 'es-tu-doubts-first-session', { position: -1 }, 1)
    const lift = endAt('update', 2)
    await expect(offer()).rejects.toThrow()
    lift()
    expect(await menuClicked(db, 'template-1', TAB)).toBe('other-chat')
    expect(page.inserted).toEqual([])
    await offer()
    expect(await menuClicked(db, 'template-0', TAB)).toBeNull()
    expect(page.inserted).toHaveLength(1)
  })

  it('names no own words, which the browser would keep readable: own messages are numbered', async () => {
    const words = { language: 'es', occasion: 'doubts', title: 'Para Ana', text: 'Texto' } as const
    await saveTemplate(db, 'mine', { own: words, position: -2 }, 1)
    await saveTemplate(db, 'mine too', { own: words, position: -1 }, 1)
    await saveTemplate(db, 'es-tu-doubts-first-session', { own: words }, 1)
    openPage()
    await createMenu()
    await offer()
    expect(JSON.stringify([...menu.values()])).not.toContain('Ana')
    expect(shown()).toEqual(expect.arrayContaining(['Mensaje tuyo 1', 'Mensaje tuyo 2']))
  })
})
