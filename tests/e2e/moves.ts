/**
 * Whether anything moves on a page once it is drawn. Of the browsers only Chromium measures that itself: this is the
 * same in both, and sees a page from its first frame on.
 */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExtensionPage } from './extension-page'
import { until } from './until'

interface Watched {
  moves: { moved: string[]; changed: number }
}

/** A copy of a build each of whose pages notes what moves in it. Whoever asked for it removes the folder. */
export async function watchedCopy(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hilo-watched-'))
  await cp(built, folder, { recursive: true })
  await writeFile(join(folder, 'moves.js'), `(${watch.toString()})()`)
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.html')) continue
    const html = await readFile(join(folder, name), 'utf8')
    await writeFile(join(folder, name), html.replace('<head>', '<head><script src="/moves.js"></script>'))
  }
  return folder
}

/** What came later than that would not be taken for a part of the opening. */
const AT_REST_MS = 500

/** What has moved on a page of such a copy, once nothing in it changes any more. */
export async function movedOn(page: ExtensionPage): Promise<string[]> {
  await until('the page to come to rest', () => page.evaluate(isAtRest, AT_REST_MS))
  return page.evaluate(() => (globalThis as unknown as Watched).moves.moved)
}

/** In the page. */
function isAtRest(ms: number): boolean {
  const { changed } = (globalThis as unknown as Watched).moves
  return changed > 0 && performance.now() - changed > ms
}

/** In the page, before anything else: from frame to frame, what in sight is elsewhere than it was. */
function watch(): void {
  const moves = { moved: [] as string[], changed: 0 }
  Object.assign(globalThis, { moves })
  const changed = () => {
    moves.changed = performance.now()
  }
  new MutationObserver(changed).observe(document, { childList: true, subtree: true, characterData: true })
  let before = new Map<Element, DOMRect>()
  let room = ''
  const look = () => {
    const roomNow = [innerWidth, innerHeight, scrollX, scrollY].join()
    const places = new Map<Element, DOMRect>()
    for (const one of document.querySelectorAll('#root :not(svg *)')) {
      const place = one.getBoundingClientRect()
      const was = before.get(one)
      if (place.height === 0) continue
      places.set(one, place)
      const inSight = was && was.top < innerHeight && place.bottom > 0
      if (!inSight || roomNow !== room) continue
      const by = Math.abs(place.top - was.top) + Math.abs(place.left - was.left)
      if (by > 1) moves.moved.push(`${one.tagName}.${one.className} by ${Math.round(by)}: ${one.textContent}`)
    }
    before = places
    room = roomNow
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
