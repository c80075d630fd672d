import { ensureBuilt } from './e2e/build'
import { prepare } from './editors/prepare'
import { buildKits } from './kits/harness'

/** What the end-to-end files share, made once before the first of them: they run two at a time. */
export async function setup(): Promise<void> {
  await ensureBuilt('chromium')
  await ensureBuilt('firefox')
  await buildKits()
  prepare()
}
