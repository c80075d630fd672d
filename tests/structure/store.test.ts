import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import config from '../../wxt.config'

/** Longest texts that both stores take, in characters; Firefox's for the name, Chrome's for the rest. */
const text = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(most))
const PAGE = v.strictObject({
  name: text(50),
  summary: text(132),
  description: text(15_000),
  singlePurpose: text(1_000),
  permissions: v.record(v.string(), text(1_000)),
  hosts: text(1_000),
  remoteCode: text(1_000),
  privacy: v.strictObject({
    policy: v.string(),
    ...v.entriesFromList(
      ['personal', 'health', 'communications', 'content', 'other', 'sold', 'account'],
      text(1_000),
    ),
  }),
  pictures: v.strictObject(v.entriesFromList(['chat', 'due', 'messages', 'welcome'], text(60))),
})

async function permissionsAsked(): Promise<string[]> {
  const { manifest } = config
  const env = { manifestVersion: 3, mode: 'production', command: 'build' } as const
  const of = async (browser: string) =>
    (typeof manifest === 'function' ? await manifest({ browser, ...env }) : await manifest)?.permissions ?? []
  return [...new Set([...(await of('chrome')), ...(await of('firefox'))])].sort()
}

describe.each(['es', 'en', 'uk'])('the store page in %s', (language) => {
  const page = v.parse(PAGE, parse(readFileSync(`.github/store/${language}.yaml`, 'utf8')))

  it('has the name and the summary of the extension itself', () => {
    const own = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))
    expect([page.name, page.summary]).toEqual([own.name.message, own.description.message])
  })

  it('gives a reason for every permission, and for nothing else', async () => {
    expect(Object.keys(page.permissions).sort()).toEqual(await permissionsAsked())
  })

  it('leads to a privacy policy, and says that no real page was seen', () => {
    expect(existsSync(page.privacy.policy)).toBe(true)
    expect(page.description).toMatch(/no han podido ver|have not been able to see|не бачили справжньої/)
  })
})
