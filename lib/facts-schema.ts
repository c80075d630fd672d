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

const session = { session: instantSchema, ...sessionEntries }
/** What only the specialist can tell: a mark. */
export const markSchema = v.variant('what', [
  v.object({
    what: v.literal('agreed'),
    at: instantSchema,
    session: v.exactOptional(instantSchema),
    ...sessionEntries,
  }),
  v.object({ what: v.literal('paid'), at: instantSchema, ...session }),
  v.object({ what: v.literal('moved'), at: instantSchema, to: instantSchema, ...session }),
  v.object({ what: v.literal('cancelled'), at: instantSchema, session: v.exactOptional(instantSchema) }),
  v.object({ what: v.picklist(['no-show', 'held']), at: instantSchema, session: instantSchema }),
  v.object({ what: v.literal('reopened'), at: instantSchema }),
  v.object({
    what: v.literal('closed'),
    at: instantSchema,
    reason: v.picklist(['booked-elsewhere', 'referred', 'refused', 'excluded', 'finished', 'do-not-contact']),
  }),
])
