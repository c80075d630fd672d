import type { ElementHandle, Page } from 'puppeteer-core'
import type { Gap, InsertOutcome } from '../../lib/platforms/types'
import type { Editor } from './editors'

declare global {
  interface Window {
    outcomes: InsertOutcome[]
  }
}

const READY = '(() => { try { return model() !== undefined } catch { return false } })()'

/** A tab with one editor in it, used as a person and Hilo's content script would use it. */
export class ComposerPage {
  private editor: Editor = { name: '', composer: '' }

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {}

  /** The page alone: its composer may be yet to come. */
  async load(editor: Editor) {
    this.editor = editor
    await this.page.goto(`${this.address}/${editor.name}`)
    await this.page.waitForFunction(READY)
  }

  async open(editor: Editor) {
    await this.load(editor)
    for (let tries = 0; tries < 50 && !(await this.find(editor.composer)); tries++)
      await new Promise((resolve) => setTimeout(resolve, 50))
  }

  /** Puts a composer on the blank page. `behave` runs in the page, and gets the composer. */
  async given(html: string, behave: (box: HTMLTextAreaElement) => void = () => {}) {
    await this.page.evaluate(
      (html, behave) => {
        const editor = document.querySelector('#editor')
        editor?.append(document.createRange().createContextualFragment(html))
        new Function('box', `(${behave})(box)`)(document.querySelector('.target'))
      },
      html,
      `${behave}`,
    )
  }

  private async find(selector: string): Promise<ElementHandle | null> {
    for (const frame of this.page.frames()) {
      const found = await frame.$(`>>> ${selector}`)
      if (found) return found
    }
    return null
  }

  async click(selector = this.editor.composer) {
    const element = await this.find(selector)
    if (!element) throw new Error(`${selector} is not on the page of ${this.editor.name}`)
    await element.click()
  }

  async type(text: string) {
    await this.click()
    await this.page.keyboard.type(text)
  }

  async press(...keys: Parameters<Page['keyboard']['press']>[0][]) {
    for (const key of keys) await this.page.keyboard.down(key)
    for (const key of keys.reverse()) await this.page.keyboard.up(key)
  }

  async undo() {
    await this.press('Control', 'z')
    await new Promise((resolve) => setTimeout(resolve, 60))
  }

  /** What the editor would send. */
  model = () => this.page.evaluate('model()') as Promise<string>

  async send(): Promise<string> {
    await this.click(this.editor.send ?? '#send')
    return (await this.page.evaluate('sent')) as string
  }

  /** Makes the content script listen for `;hola` and Tab; what comes of it is in `outcomes()`. */
  async watchShortcut(text: string, gaps: Gap[] = []) {
    await this.page.evaluate(
      (shortcutIn, text, gaps) =>
        new Promise<void>((resolve) => {
          Object.assign(window, { outcomes: [] })
          window.addEventListener('message', ({ data }) => {
            if (data.watching) resolve()
            if ('outcome' in data) window.outcomes.push(data.outcome)
          })
          window.postMessage({ shortcutIn, text, gaps }, '*')
        }),
      this.editor.composer,
      text,
      gaps,
    )
  }

  outcomes = () => this.page.evaluate(() => window.outcomes)

  /** The outcome of the Tab pressed last. */
  async expanded(): Promise<InsertOutcome> {
    await this.page.waitForFunction(() => window.outcomes.length > 0)
    return (await this.outcomes())[0] ?? { ok: false, why: 'failed' }
  }

  /** Through the content script: the page only passes the message on. */
  insert(text: string, gaps: Gap[] = []): Promise<InsertOutcome> {
    return this.page.evaluate(
      (insertInto, text, gaps) =>
        new Promise<InsertOutcome>((resolve) => {
          const answer = ({ data }: MessageEvent) => {
            if (!data.outcome) return
            window.removeEventListener('message', answer)
            resolve(data.outcome)
          }
          window.addEventListener('message', answer)
          window.postMessage({ insertInto, text, gaps }, '*')
        }),
      this.editor.composer,
      text,
      gaps,
    )
  }
}
