import * as v from 'valibot'
import type { PageReport } from '../facts'
import { instantSchema, messageEntries } from '../facts-schema'

/**
 * More than any page of chats shows. What comes beyond is left out: the report as a whole is not refused, or a page could
 * silence Hilo by a long list.
 */
const MOST_CHATS = 5_000
const MOST_MESSAGES = 10_000

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const schema = v.object({
  site: v.string(),
  seenAt: instantSchema,
  confidence: v.picklist(['good', 'check', 'none']),
  list: v.pipe(
    v.array(v.unknown()),
    v.transform((list) => list.slice(0, MOST_CHATS)),
    v.array(
      v.object({
        id,
        name: v.string(),
        unread: v.pipe(v.number(), v.integer(), v.minValue(0)),
        active: v.boolean(),
        at: v.nullable(instantSchema),
      }),
    ),
  ),
  open: v.nullable(
    v.object({
      id,
      name: v.nullable(v.string()),
      language: v.nullable(v.picklist(['es', 'en', 'uk'])),
      messages: v.pipe(
        v.array(v.unknown()),
        v.transform((messages) => messages.slice(-MOST_MESSAGES)),
        v.array(v.object(messageEntries)),
      ),
    }),
  ),
})

/**
 * A report as it may be kept: unknown fields are dropped, so that a text can never slip in.
 * @throws ValiError when it is not a report.
 */
export function parseReport(data: unknown): PageReport {
  return v.parse(schema, data)
}
