import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { BrowserKind } from '../e2e/browsers'
import { closeIdle } from '../e2e/shared-browser'
import type { ComposerPage } from '../editors/composer-page'
import { EDITORS } from '../editors/editors'
import { TEXT } from '../editors/measure'
import { prepare } from '../editors/prepare'
import { openTab } from '../editors/tab'
import { type Row, row } from './rows'

const RUNS = 15
const MEASURED = ['textarea', 'contenteditable', 'lexical', 'prosemirror', 'slate', 'quill']

type Insert = (field: HTMLTextAreaElement, text: string) => void
interface Peers {
  insertions: Record<string, Insert>
  model(): string
}

/** From asking for a text until the editor's own model holds it, in both browsers; in a textarea beside libraries. */
export async function bench(): Promise<Row[]> {
  await prepare()
  const script = await peersScript()
  const rows = [...(await inBrowser('chromium', script)), ...(await inBrowser('firefox', script))]
  await closeIdle()
  return rows
}

async function inBrowser(kind: BrowserKind, script: string): Promise<Row[]> {
  const { tab, close } = await openTab(kind)
  const rows: Row[] = []
  for (const editor of EDITORS.filter(({ name }) => MEASURED.includes(name))) {
    const name = `${kind}: a message into ${editor.name}`
    rows.push(row(name, 'ms', await runs(() => tab.open(editor).then(() => ownTime(tab, editor.composer)))))
    if (editor.name === 'textarea') rows.push(...(await besidePeers(tab, name, script)))
  }
  await close()
  return rows
}

async function runs(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < RUNS; i++) times.push(await measure())
  return times
}

/** Through the content script, as the popup asks for it. */
function ownTime({ page }: ComposerPage, composer: string): Promise<number> {
  return page.evaluate(
    (insertInto, text) =>
      new Promise<number>((resolve) => {
        const { model } = globalThis as unknown as Peers
        const words = text.split('\n', 1)[0] ?? ''
        const channel = new MessageChannel()
        const start = performance.now()
        // A message and not a timer: that would wait four milliseconds each time.
        channel.port1.onmessage = () =>
          model().includes(words) ? resolve(performance.now() - start) : channel.port2.postMessage(0)
        window.postMessage({ insertInto, text }, '*')
        channel.port2.postMessage(0)
      }),
    composer,
    TEXT,
  )
}

async function besidePeers({ page }: ComposerPage, name: string, script: string): Promise<Row[]> {
  await page.evaluate(script)
  const times = await page.evaluate(
    (text, rounds) => {
      const field = document.querySelector('textarea')
      const { insertions } = globalThis as unknown as Peers
      if (!field) throw new Error('no field')
      return Object.entries(insertions).map(([peer, insert]): [string, number[]] => [
        peer,
        Array.from({ length: rounds }, () => {
          field.value = ''
          const start = performance.now()
          insert(field, text)
          const end = performance.now()
          if (field.value !== text) throw new Error(`${peer} left ${field.value}`)
          return end - start
        }),
      ])
    },
    TEXT,
    RUNS,
  )
  return times.map(([peer, measured]) => row(`${name}, ${peer}`, 'ms', measured))
}

async function peersScript(): Promise<string> {
  const entry = fileURLToPath(new URL('peers/composer.js', import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, name: 'peers', formats: ['iife'] } },
  })
  const [first] = Array.isArray(result) ? result : [result]
  if (!first || !('output' in first)) throw new Error('the libraries were not bundled')
  return first.output[0].code
}
