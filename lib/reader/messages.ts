/**
 * The reader's side of lib/messages, in the same envelopes but without its library: a kilobyte less in every chat page.
 */
import { browser } from 'wxt/browser'
import type { Messages } from '../messages'

type Data<Type extends keyof Messages> = Parameters<Messages[Type]>[0]
type Answer<Type extends keyof Messages> = ReturnType<Messages[Type]>
type Answers = {
  [Type in 'snapshot' | 'insert' | 'draft' | 'showChat' | 'shortcuts']: (
    data: Data<Type>,
  ) => Answer<Type> | Promise<Answer<Type>>
}

interface Envelope {
  type: string
  data: unknown
}

/** A background that was ended while it worked may leave a question open for ever. */
const PATIENCE_MS = 15_000
const tooLate = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('No answer')), PATIENCE_MS))

/** Asks the background. Rejects when nobody answers: it was ended, or the extension was updated or removed. */
export async function ask<Type extends 'report' | 'readerSetup' | 'load' | 'expand'>(
  type: Type,
  data?: Data<Type>,
): Promise<Answer<Type>> {
  const message = { id: 0, type, data, timestamp: Date.now() }
  const answering = browser.runtime.sendMessage<unknown, { res: Answer<Type>; err?: unknown }>(message)
  const { res, err } = await Promise.race([answering, tooLate()])
  if (err) throw err
  return res
}

/** Answers what the extension asks, until the signal aborts. */
export function answer(answers: Answers, signal: AbortSignal): void {
  const known = new Map<string, (data: never) => unknown>(Object.entries(answers))
  const listen = ({ type, data }: Envelope, _: unknown, respond: (answer: object) => void) => {
    const work = known.get(type)
    if (!work) return
    Promise.resolve(data as never)
      .then(work)
      .then(
        (res) => respond({ res }),
        (error) => respond({ err: { name: 'Error', message: String(error) } }),
      )
    return true
  }
  const { onMessage } = browser.runtime
  onMessage.addListener(listen)
  signal.addEventListener('abort', () => onMessage.removeListener(listen))
}
