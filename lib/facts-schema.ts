/** Facts as they may come from elsewhere: a page's reader, a file. Unknown fields are dropped, so that a text can never slip in. */
import * as v from 'valibot'

export const instantSchema = v.pipe(v.number(), v.finite())

export const sessionEntries = {
  kind: v.exactOptional(v.picklist(['individual', 'couple', 'child'])),
  where: v.exactOptional(v.picklist(['online', 'in-person'])),
}

const booking = v.object({
  what: v.picklist(['agreed', 'paid', 'moved', 'cancelled']),
  session: v.nullable(instantSchema),
  to: v.exactOptional(instantSchema),
  ...sessionEntries,
})

export const digestSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff))

export const messageEntries = {
  author: v.picklist(['client', 'specialist', 'system']),
  at: v.nullable(instantSchema),
  digest: digestSchema,
  asks: v.boolean(),
  automatic: v.boolean(),
  booking: v.nullable(booking),
}
