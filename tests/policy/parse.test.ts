import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { profileInForce, protocolInForce, startUnder } from '../../lib/policy/in-force'
import { parsePolicy } from '../../lib/policy/parse'
import { POLICY_PARTS } from '../../lib/policy/types'
import { guide } from '../../lib/protocol/presets'
import { libraryOf, type TemplateRecord } from '../../lib/templates/library'

const HELLO = {
  ...{ id: 'hello', language: 'es', occasion: 'first-contact', register: 'tu', sequence: 1 },
  ...{ title: 'Bienvenida', text: 'Hola, {{client}}. Soy {{specialist}}.' },
}
const PROFILE = { version: 1, site: 'https://chat.example', taughtAt: 5, row: ['.row'] }
const record = (change: Partial<TemplateRecord>): TemplateRecord => ({
  ...{ id: 'org-hello', changedAt: 1, own: null, deleted: false, favourite: false, hidden: false },
  ...{ position: null, shortcut: null, ...change },
})

describe('a policy', () => {
  it.each([undefined, null, {}, [], 'text', 7])('is none: %j', (data) => {
    expect(parsePolicy(data)).toBeNull()
  })

  it('is read whole where nothing is wrong', () => {
    const policy = parsePolicy({
      templates: [{ ...HELLO, shortcut: ';org' }],
      protocol: { thirdAfterHours: 48 },
      siteProfiles: [PROFILE],
      locked: ['templates'],
    })
    expect(policy).toEqual({
      templates: [
        {
          ...HELLO,
          id: 'org-hello',
          shortcut: ';org',
          stage: 'first-contact',
          organisation: true,
          locked: true,
        },
      ],
      protocol: { thirdAfterHours: 48 },
      siteProfiles: [PROFILE],
      locked: ['templates'],
      faults: [],
    })
  })

  it.each([
    [
      'a message without text',
      { templates: [{ ...HELLO, text: '' }, HELLO] },
      'templates Bienvenida no-text',
    ],
    [
      'a misspelt place',
      { templates: [{ ...HELLO, text: '{{cliente}}' }, HELLO] },
      'templates Bienvenida unknown-place',
    ],
    [
      'a bracket',
      { templates: [{ ...HELLO, text: 'Hola [nombre]' }, HELLO] },
      'templates Bienvenida brackets',
    ],
    [
      'an unknown language',
      { templates: [{ ...HELLO, language: 'fr' }, HELLO] },
      'templates Bienvenida language',
    ],
    ['an id twice', { templates: [HELLO, { ...HELLO, title: 'Otra' }] }, 'templates Otra id'],
    [
      'a shortcut that is taken',
      { templates: [HELLO, { ...HELLO, id: 'b', shortcut: ';hola' }] },
      'templates Bienvenida taken-shortcut',
    ],
    ['what is no message', { templates: ['hello', HELLO] }, 'templates 1 '],
    [
      'no list',
      { templates: { hello: HELLO }, protocol: { stopOnReply: true } },
      'templates templates templates',
    ],
    [
      'a wrong number',
      { protocol: { thirdAfterHours: -4, stopOnReply: true } },
      'protocol thirdAfterHours thirdAfterHours',
    ],
    [
      'an unknown number',
      { protocol: { fourthAfterHours: 4, stopOnReply: true } },
      'protocol fourthAfterHours fourthAfterHours',
    ],
    [
      'a profile with a text in it',
      { siteProfiles: [{ ...PROFILE, note: 'x' }, PROFILE] },
      'siteProfiles https://chat.example note',
    ],
    ['an unknown lock', { locked: ['everything', 'protocol'] }, 'locked everything everything'],
    ['an unknown part', { colour: 'red', locked: [] }, 'other colour colour'],
  ])('with %s is used without it, and says so', (_, data, told) => {
    const policy = parsePolicy(data)
    const words = policy?.faults.map(({ part, item, why }) =>
      [part, item, why.why === 'unreadable' ? why.field : why.why].join(' '),
    )
    expect(words).toEqual([told])
    const rest = [policy?.templates.length, policy?.siteProfiles.length, policy?.locked.length]
    const some = rest.some(Boolean) || policy?.protocol.stopOnReply === true
    expect(some || told.startsWith('other')).toBe(true)
  })

  it('never breaks anything, whatever is in it', () => {
    const part = fc.constantFrom(...POLICY_PARTS, 'locked', 'x')
    fc.assert(
      fc.property(fc.dictionary(part, fc.jsonValue()), (data) => {
        const policy = parsePolicy(data)
        expect(libraryOf([], policy?.templates ?? []).every(({ id }) => id.startsWith('org-'))).toBe(true)
        expect(protocolInForce(guide, policy).contactGapMinutes).toBeTypeOf('number')
      }),
      { numRuns: 500 },
    )
  })
})

describe('what an organisation set', () => {
  const locked = parsePolicy({
    templates: [HELLO],
    protocol: { thirdAfterHours: 48 },
    locked: ['templates', 'protocol'],
  })
  const open = parsePolicy({ templates: [HELLO], protocol: { thirdAfterHours: 48 } })

  it('comes first among its like', () => {
    expect(libraryOf([], [...(open?.templates ?? [])])[0]).toMatchObject({ origin: 'organisation' })
  })

  it('stays as it is where it is locked; only a star may be given', () => {
    const records = [
      record({ own: { ...HELLO, text: 'Mía' } as never, hidden: true, shortcut: ';m', favourite: true }),
    ]
    expect(libraryOf(records, locked?.templates)).toMatchObject([
      {
        text: HELLO.text,
        hidden: false,
        shortcut: null,
        favourite: true,
        origin: 'organisation',
        locked: true,
      },
    ])
  })

  it('may be rewritten, hidden and given a shortcut where it is not', () => {
    const records = [record({ hidden: true, shortcut: ';m' })]
    expect(libraryOf(records, open?.templates)).toMatchObject([{ hidden: true, shortcut: ';m' }])
  })

  it('counts for the protocol before what was chosen where it is locked', () => {
    expect(protocolInForce({ ...guide, thirdAfterHours: 60 }, locked).thirdAfterHours).toBe(48)
    expect(protocolInForce({ ...guide, thirdAfterHours: 60 }, open).thirdAfterHours).toBe(60)
    expect(protocolInForce(guide, null)).toBe(guide)
  })

  it('is where the protocol starts from where it is not, and stays out of what was chosen', () => {
    const at = (thirdAfterHours: number) => ({ ...guide, thirdAfterHours })
    expect(startUnder(guide, null, open)).toEqual(at(48))
    expect(startUnder(at(60), null, open)).toBeNull()
    // The guide chosen under the policy.
    expect(startUnder(guide, open, open)).toBeNull()
    expect(startUnder(at(48), open, null)).toEqual(guide)
    expect(startUnder(guide, null, locked)).toEqual(guide)
  })

  it('is how a page is read before what was taught where it is locked, else after it', () => {
    const taught = { ...PROFILE, version: 1 as const, row: ['.mine'] }
    const given = parsePolicy({ siteProfiles: [PROFILE] })
    const fixed = parsePolicy({ siteProfiles: [PROFILE], locked: ['siteProfiles'] })
    expect(profileInForce(PROFILE.site, taught, given)).toBe(taught)
    expect(profileInForce(PROFILE.site, taught, fixed)?.row).toEqual(['.row'])
    expect(profileInForce(PROFILE.site, undefined, given)?.row).toEqual(['.row'])
  })
})

describe('the schema that Chrome checks policies by', () => {
  const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'))

  it('names what is read, and nothing else', () => {
    expect(Object.keys(properties)).toEqual([...POLICY_PARTS, 'locked'])
    expect(Object.keys(properties.protocol.properties).sort()).toEqual(Object.keys(guide).sort())
  })
})
