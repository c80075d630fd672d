/** The second half of `npm start`, once everything is installed: see `tests/start.mjs`. */
import { type Demo, startDemo } from '../demo/server'
import { type BrowserKind, findBrowser } from './browsers'
import { launch } from './driver'
import { journey } from './journey'
import { commandLine } from './options'

const DEMO_PORT = 4170

const preferred = (): BrowserKind =>
  !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium'

/** Someone is there to look at a window. */
const watched =
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY))

/** Opens a browser with Hilo and the demo in it, and stays until it is closed. */
async function show(browser: BrowserKind, demo: Demo): Promise<void> {
  const hilo = await launch({ browser, url: demo.url, headless: false, consent: false })
  console.log(`The demo inbox is at ${demo.url}. Agree on Hilo's welcome page, then click Hilo's icon.`)
  console.log(
    'In the console of the demo, window.demo moves its clock: demo.advance(60), demo.openNew("Ana").',
  )
  console.log('Close the browser to stop.')
  await new Promise<void>((resolve) => hilo.page.browser().once('disconnected', () => resolve()))
  await hilo.close()
}

async function main(): Promise<void> {
  const { browser = preferred() } = commandLine()
  const demo = await startDemo({ port: DEMO_PORT }).catch(() => startDemo())
  try {
    await (watched ? show : journey)(browser, demo)
  } finally {
    await demo.close()
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
