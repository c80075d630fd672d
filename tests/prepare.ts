import { ensureBuilt } from './e2e/build'
import { prepare } from './editors/prepare'
import { buildKits } from './kits/harness'
import { installLinter } from './release/lint'
import { isLong } from './trust/table'

/** What the end-to-end files share, made once before the first of them: they run beside each other. */
export async function setup(): Promise<void> {
  await ensureBuilt('chromium')
  await ensureBuilt('firefox')
  // The long forms of the tests of trust need no kit, editor or linter.
  if (isLong) return
  await Promise.all([buildKits(), prepare(), installLinter()])
}
