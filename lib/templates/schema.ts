import * as v from 'valibot'
import { parse } from './parse'
import { SHORTCUT } from './shortcuts'
import type { TemplateEntry } from './types'

/** Longer messages are not read in a chat; the rendered limit is 400, names and links included. */
const LONGEST_TEXT = 400
const LONGEST_TITLE = 48

const words = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest))

const text = v.pipe(
  words(LONGEST_TEXT),
  v.check(
    hasNoStrayMark,
    'a misspelt placeholder, or gender forms that are not {feminine|masculine|neutral}',
  ),
  v.check(hasFullForms, 'one of the three gender forms is empty'),
)

/** One wording. Unknown fields are refused, so that a misspelt `register` does not pass as "for both". */
export const entrySchema: v.GenericSchema<unknown, TemplateEntry> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens')),
  title: words(LONGEST_TITLE),
  text,
  register: v.exactOptional(v.picklist(['tu', 'usted'])),
  sequence: v.exactOptional(v.picklist([1, 2, 3])),
  where: v.exactOptional(v.picklist(['online', 'in-person'])),
  personal: v.exactOptional(words(120)),
  shortcut: v.exactOptional(
    v.pipe(v.string(), v.regex(SHORTCUT, 'a shortcut is a sign and then letters or digits, as ";hola"')),
  ),
})

/** A file of `/templates`: the wordings of one stage or situation in one language. */
export const fileSchema = v.pipe(v.array(entrySchema), v.minLength(1, 'a file without templates'))

function hasNoStrayMark(text: string): boolean {
  return parse(text).every((token) => token.kind !== 'text' || !/[{}|]/.test(token.text))
}

function hasFullForms(text: string): boolean {
  return parse(text).every(
    (token) =>
      token.kind !== 'forms' || [token.feminine, token.masculine, token.neutral].every((form) => form.trim()),
  )
}
