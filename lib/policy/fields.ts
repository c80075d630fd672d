import * as v from 'valibot'

/** Numbers and readings of the protocol as they come from elsewhere, each by itself. */
export const protocolFields = {
  automaticCounts: v.boolean(),
  stopOnReply: v.boolean(),
  thirdAfterHours: v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 14)),
  contactGapMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60)),
}

/** Some of them. */
export const someProtocolFields = v.object({
  automaticCounts: v.exactOptional(protocolFields.automaticCounts),
  stopOnReply: v.exactOptional(protocolFields.stopOnReply),
  thirdAfterHours: v.exactOptional(protocolFields.thirdAfterHours),
  contactGapMinutes: v.exactOptional(protocolFields.contactGapMinutes),
})
