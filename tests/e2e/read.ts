/** `npm run read -- <address> [--browser firefox]`: prints as JSON what Hilo reads on a page. */
import { launch } from './driver'
import { commandLine } from './options'
import { settled } from './settled'

async function main(): Promise<void> {
  const { address, browser = 'chromium' } = commandLine()
  if (!address) throw new Error('Which page? npm run read -- <address> [--browser firefox]')
  const hilo = await launch({ browser, url: address })
  try {
    const { confidence, list, open, composer } = await settled(() => hilo.read())
    console.log(JSON.stringify({ confidence, list, open, composer }, null, 2))
  } finally {
    await hilo.close()
  }
}

main().catch((error: Error) => {
  console.error(`Hilo could not read the page. ${error.message}`)
  process.exitCode = 1
})
