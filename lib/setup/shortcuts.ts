import { browser } from 'wxt/browser'
import type { KeyOf, ShortcutsModel, TypedShortcut } from '../../components/setup/model'
import { db, inTime, templateRecords } from '../db'
import { libraryInForce } from '../policy'
import { settings } from '../settings'

/** The keys as they are set in the browser now, and what can be typed; as it was shipped while the database does not open. */
export async function readShortcuts(): Promise<ShortcutsModel> {
  const [commands, register, library] = await Promise.all([
    browser.commands.getAll(),
    settings.register.getValue(),
    libraryInForce(inTime(templateRecords(db)).catch(() => [])),
  ])
  const typed = library
    .filter((template) => (template.register ?? register) === register)
    .flatMap(({ shortcut, title, language }): TypedShortcut[] =>
      shortcut ? [{ shortcut, title, language }] : [],
    )
  return {
    keys: KEYS.map(([command, what]) => ({ what, key: keyOf(commands, command) })),
    opensKeySettings: typeof opener() === 'function',
    typed,
  }
}

/** The names that the manifest gives them. */
const KEYS: readonly (readonly [command: string, what: KeyOf])[] = [
  ['_execute_action', 'open'],
  ['insert-best', 'insert'],
  ['next-due', 'next'],
]

function keyOf(commands: readonly { name?: string; shortcut?: string }[], name: string): string | null {
  return commands.find((command) => command.name === name)?.shortcut || null
}

/** Only Firefox lets an extension open the place where its keys are set; its name is in no types of Chrome's. */
const opener = (): unknown => Reflect.get(browser.commands, 'openShortcutSettings')

export async function openKeySettings(): Promise<void> {
  const open = opener()
  if (typeof open === 'function') await Reflect.apply(open, browser.commands, [])
}
