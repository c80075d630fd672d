import { sendMessage } from './messages'

/** A background that slept is started by being asked, which may take a while on a busy machine. */
const PATIENCE_MS = 6_000
const PAUSE_MS = 500
/** How often one that did not answer is asked again. */
const AGAIN_MS = 5_000

/**
 * Tells that the background does not answer, and when it does again. It is asked once, and again only while it is
 * silent: to be asked all the time would keep it from resting.
 */
export async function watchBackground(
  changed: (answers: boolean) => void,
  signal?: AbortSignal,
): Promise<void> {
  let told = true
  while (!signal?.aborted) {
    const answers = await isAnswering()
    if (answers !== told) changed(answers)
    told = answers
    if (answers) return
    await pause(AGAIN_MS)
  }
}

/** A refusal is not final: the browser refuses, too, while the background is only starting. */
async function isAnswering(): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    const left = pause(until - Date.now()).then(() => false)
    if (await Promise.race([ask(), left])) return true
    await pause(PAUSE_MS)
  }
  return false
}

const ask = (): Promise<boolean> =>
  sendMessage('awake').then(
    (awake) => awake === true,
    () => false,
  )

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
