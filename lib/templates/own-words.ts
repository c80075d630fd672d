import * as v from 'valibot'
import type { OwnWords } from './library'
import { ANYTIME, OCCASIONS } from './situations'

const text = v.pipe(v.string(), v.maxLength(20_000))

/** The words of a template as they come from elsewhere: a file, another machine, an organisation. */
export const wordsEntries = {
  language: v.picklist(['es', 'en', 'uk']),
  occasion: v.picklist([...OCCASIONS, ANYTIME]),
  title: text,
  text,
  register: v.exactOptional(v.picklist(['tu', 'usted'])),
  sequence: v.exactOptional(v.picklist([1, 2, 3])),
  where: v.exactOptional(v.picklist(['online', 'in-person'])),
  personal: v.exactOptional(text),
}

export const wordsSchema: v.GenericSchema<unknown, OwnWords> = v.object(wordsEntries)

/** What is typed to get one; empty: nothing. */
export const shortcutSchema = v.pipe(v.string(), v.maxLength(40))
