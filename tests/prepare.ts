import { ensureBuilt } from './e2e/build'
import { prepare } from './editors/prepare'
import { buildKits } from './kits/harness'
import { installLinter } from './release/lint'

/** What the end-to-end files share, made once before the first of them: they run beside each other. */
export async function setup(): Promise<void> {
  await ensureBuilt('chromium')
  await ensureBuilt('firefox')
  await Promise.all([buildKits(), prepare(), installLinter()])
}
