import * as v from 'valibot'
import type { SiteProfile } from '../platforms/profile'
import { parseProfile } from '../profiles/schema'
import type { Protocol } from '../protocol/types'
import { faultsOf } from '../templates/faults'
import { type LibraryTemplate, libraryOf, type ShippedTemplate, stageOf } from '../templates/library'
import { shortcutSchema, wordsEntries } from '../templates/own-words'
import { protocolFields, someProtocolFields } from './fields'
import { ORGANISATION, POLICY_PARTS, type Policy, type PolicyFault, type PolicyPart } from './types'

/**
 * Reads an organisation's policy, whatever it holds: what is wrong is left out, item by item, and told.
 * @returns null where nothing is set.
 */
export function parsePolicy(data: unknown): Policy | null {
  const given = v.safeParse(v.record(v.string(), v.unknown()), data)
  if (!given.success || Object.keys(given.output).length === 0) return null
  const { templates, protocol, siteProfiles, locked, ...others } = given.output
  const faults: PolicyFault[] = []
  const isLocked = readLocked(locked, faults)
  const policy = {
    templates: readTemplates(templates, isLocked.includes('templates'), faults),
    protocol: readProtocol(protocol, faults),
    siteProfiles: readProfiles(siteProfiles, faults),
    locked: isLocked,
  }
  for (const name of Object.keys(others)) faults.push(unreadable('other', name, name))
  return { ...policy, faults }
}

const unreadable = (part: PolicyFault['part'], item: string, field: string): PolicyFault => ({
  ...{ part, item },
  why: { why: 'unreadable', field },
})

/** A list of anything; what is no list is one fault. */
function listOf(part: PolicyFault['part'], data: unknown, faults: PolicyFault[]): unknown[] {
  if (data === undefined) return []
  if (Array.isArray(data)) return data
  faults.push(unreadable(part, part, part))
  return []
}

function readLocked(data: unknown, faults: PolicyFault[]): PolicyPart[] {
  return listOf('locked', data, faults).flatMap((name) => {
    const part = POLICY_PARTS.find((one) => one === name)
    if (part) return [part]
    faults.push(unreadable('locked', String(name), String(name)))
    return []
  })
}

const templateSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,80}$/)),
  ...wordsEntries,
  shortcut: v.optional(v.nullable(shortcutSchema), null),
})

function readTemplates(data: unknown, locked: boolean, faults: PolicyFault[]): ShippedTemplate[] {
  const library: Pick<LibraryTemplate, 'id'>[] = []
  const shipped = libraryOf([])
  return listOf('templates', data, faults).flatMap((item, i) => {
    const read = v.safeParse(templateSchema, item)
    if (!read.success) {
      const field = v.getDotPath(read.issues[0]) ?? ''
      faults.push(unreadable('templates', titleOf(item) ?? String(i + 1), field))
      return []
    }
    const { id: named, shortcut, ...words } = read.output
    const id = ORGANISATION + named
    const fault = faultsOf({ id, words, shortcut: shortcut || null }, shipped)[0]
    const isTwice = library.some((other) => other.id === id)
    if (fault) faults.push({ part: 'templates', item: words.title || String(i + 1), why: fault })
    else if (isTwice) faults.push(unreadable('templates', words.title, 'id'))
    if (fault || isTwice) return []
    const template = { ...words, id, shortcut: shortcut || null, stage: stageOf(words) }
    library.push(template)
    shipped.push({ ...template, origin: 'organisation', favourite: false, hidden: false, position: 0 })
    return [{ ...template, organisation: true as const, ...(locked && { locked }) }]
  })
}

function titleOf(item: unknown): string | null {
  const read = v.safeParse(v.object({ title: v.pipe(v.string(), v.nonEmpty()) }), item)
  return read.success ? read.output.title.slice(0, 80) : null
}

/** Every reading by itself: one that is wrong takes none of the others with it. */
function readProtocol(data: unknown, faults: PolicyFault[]): Partial<Protocol> {
  if (data === undefined) return {}
  const given = v.safeParse(v.record(v.string(), v.unknown()), data)
  const fields = given.success ? given.output : {}
  if (!given.success) faults.push(unreadable('protocol', 'protocol', 'protocol'))
  const known: Readonly<Record<string, v.GenericSchema>> = protocolFields
  const isGood = ([name, value]: [string, unknown]) => {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined
    const good = schema !== undefined && v.is(schema, value)
    if (!good) faults.push(unreadable('protocol', name, name))
    return good
  }
  return v.parse(someProtocolFields, Object.fromEntries(Object.entries(fields).filter(isGood)))
}

function readProfiles(data: unknown, faults: PolicyFault[]): SiteProfile[] {
  return listOf('siteProfiles', data, faults).flatMap((item, i) => {
    try {
      return [parseProfile(item)]
    } catch (error) {
      const field = v.isValiError(error) ? (v.getDotPath(error.issues[0]) ?? '') : ''
      const site = v.safeParse(v.object({ site: v.string() }), item)
      faults.push(unreadable('siteProfiles', site.success ? site.output.site : String(i + 1), field))
      return []
    }
  })
}
