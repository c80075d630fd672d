import { describe, expect, it } from 'vitest'
import type { SiteProfile } from '../../lib/platforms/profile'
import { parseProfile, readProfileFile } from '../../lib/profiles/schema'
import { shippedProfiles } from '../../lib/profiles/shipped'

const profile: SiteProfile = {
  version: 1,
  site: 'https://consulta.example',
  taughtAt: 1_760_000_000_000,
  composer: ['form textarea'],
  row: ['nav li'],
  clientMessage: ['chat-app >>> .message.in'],
  ownMessage: ['chat-app >>> .message.out'],
}
const canSelect = (selector: string) => !selector.includes('[[')
const fileOf = (change: object) => JSON.stringify({ ...profile, ...change })

describe('a profile', () => {
  it('comes back from its file as it was', () => {
    expect(readProfileFile(JSON.stringify(profile), canSelect)).toEqual(profile)
  })

  it.each([
    ['{"version": 1,', { why: 'not-json' }],
    ['"hola"', { why: 'not-profile' }],
    ['{"name": "Ana"}', { why: 'not-profile' }],
    [fileOf({ version: 2 }), { why: 'newer' }],
    [fileOf({ site: 'consulta' }), { why: 'field', field: 'site' }],
    [fileOf({ site: 'https://consulta.example/chats' }), { why: 'field', field: 'site' }],
    [fileOf({ site: 'javascript:alert(1)' }), { why: 'field', field: 'site' }],
    [fileOf({ taughtAt: 'ayer' }), { why: 'field', field: 'taughtAt' }],
    [fileOf({ row: 'nav li' }), { why: 'field', field: 'row' }],
    [fileOf({ row: ['x'.repeat(501)] }), { why: 'field', field: 'row.0' }],
    [fileOf({ ownMessage: ['chat-app >>> [['] }), { why: 'field', field: 'ownMessage' }],
    [fileOf({ texts: ['Hola'] }), { why: 'field', field: 'texts' }],
    [JSON.stringify({ version: 1, site: profile.site, taughtAt: 1 }), { why: 'empty' }],
  ])('%s is told what is wrong with it', (text, fault) => {
    expect(readProfileFile(text, canSelect)).toEqual(fault)
  })

  it('is refused where it holds anything else: a text can never slip in', () => {
    expect(() => parseProfile({ ...profile, lastMessage: 'Hola' })).toThrow()
  })

  it.each(shippedProfiles)('of $site that comes with Hilo is one', (shipped) => {
    expect(parseProfile(shipped)).toEqual(shipped)
  })
})
