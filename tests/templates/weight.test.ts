import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const IMPORT = /^(?:import|export) (?!type )(?:[^'"]*? from )?'([^']+)'/gm

/** Every module that this file brings along when it runs, itself included. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
    name.startsWith('.') ? loaded(`${join(dirname(file), name)}.ts`, seen) : seen.add(name)
  return seen
}

describe('what the extension loads to write a message', () => {
  it.each(['match', 'render', 'values'])(
    '%s brings neither the schema library nor the build check',
    (room) => {
      const modules = [...loaded(`lib/templates/${room}.ts`)]
      expect(modules.filter((name) => /valibot|schema|check|build|node:/.test(name))).toEqual([])
    },
  )

  it('would notice them', () => {
    expect([...loaded('lib/templates/build.ts')]).toEqual(expect.arrayContaining(['valibot', 'node:fs']))
  })
})
