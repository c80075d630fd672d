/** `npm run baselines`: the main screens look right as they are now, and are to stay so. */
import { writeFile } from 'node:fs/promises'
import { serveGallery } from '../gallery/serve'
import { light } from './compare'
import { baseline, DRAWN_BY, major } from './kept'
import { GUARDED, openStill, startStill, take } from './take'

const gallery = await serveGallery()
const browser = await startStill()
try {
  const page = await openStill(browser, gallery.url)
  for (const screen of GUARDED) await writeFile(baseline(screen.name), light(await take(page, screen)))
  await writeFile(DRAWN_BY, `${await major(browser)}\n`)
} finally {
  await browser.close()
  await gallery.close()
}
console.log(
  `${GUARDED.length} pictures in tests/components/pixels/baselines: look at them before they are kept`,
)
