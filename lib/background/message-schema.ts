import * as v from 'valibot'
import { instantSchema, markSchema } from '../facts-schema'
import type { Messages } from '../messages'

/** Keys, ids and shortcuts are shorter; a passphrase is not longer than anybody types. */
const short = v.pipe(v.string(), v.maxLength(500))
const ofChat = { chat: short }
const passphrase = v.pipe(v.string(), v.maxLength(10_000))

/** What each message with data must be. A report and a profile have schemas of their own. */
const SCHEMAS = {
  load: v.object({ script: v.picklist(['reader', 'writer', 'bookings']) }),
  expand: v.object({ shortcut: short, chatId: v.nullable(short) }),
  follow: v.object({ at: v.picklist(['once', 'leisure']) }),
  mark: v.object({ ...ofChat, event: markSchema }),
  unmark: v.object(ofChat),
  snooze: v.object({ ...ofChat, until: v.nullable(instantSchema) }),
  openChat: v.object(ofChat),
  lock: v.variant('do', [
    v.object({ do: v.literal('open'), passphrase }),
    v.object({ do: v.picklist(['close', 'turned']) }),
  ]),
  teach: v.union([v.object({ tab: v.pipe(v.number(), v.integer()) }), v.object({ site: short })]),
}

type Checked = keyof typeof SCHEMAS & keyof Messages

/**
 * The data of a message as it may be used, whoever sent it: unknown fields are dropped.
 * @throws ValiError when it is no such message; the sender is told that it failed, and nothing happens.
 */
export function parseMessage<Type extends Checked>(
  type: Type,
  data: unknown,
): v.InferOutput<(typeof SCHEMAS)[Type]> {
  return v.parse(SCHEMAS[type], data)
}
