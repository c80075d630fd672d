import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const POLICIES = ['es', 'en', 'uk'].map((language) => `.github/privacy/${language}.md`)

/** The tests that a page names, as `file` «title». */
function proofsIn(page: string): { file: string; title: string }[] {
  const words = readFileSync(page, 'utf8').replace(/\s+/g, ' ')
  return [...words.matchAll(/`(tests\/[^`]+)` «([^»]+)»/g)].map(([, file = '', title = '']) => ({
    file,
    title,
  }))
}

const isThere = ({ file, title }: { file: string; title: string }) =>
  existsSync(file) &&
  [`it('${title}'`, `it("${title}"`].some((start) => readFileSync(file, 'utf8').includes(start))

describe('what is promised', () => {
  it.each([...POLICIES, '.github/SECURITY.md'])('in %s is proved by tests that are there', (page) => {
    const proofs = proofsIn(page)
    expect(proofs.length).toBeGreaterThan(15)
    expect(proofs.filter((proof) => !isThere(proof))).toEqual([])
  })

  it.each(POLICIES)('in %s has its test in every paragraph that promises', (page) => {
    const promises = readFileSync(page, 'utf8')
      .split(/\n\n/)
      .filter((paragraph) => paragraph.startsWith('**'))
    expect(promises.length).toBeGreaterThan(8)
    expect(promises.filter((paragraph) => !paragraph.includes('`tests/'))).toEqual([])
  })

  it('is the same in every language', () => {
    const [es, en, uk] = POLICIES.map(proofsIn)
    expect(en).toEqual(es)
    expect(uk).toEqual(es)
  })
})
