import { describe, expect, it } from 'vitest'
import { isLater, released } from './changelog'
import { licences, unusual } from './licences'

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n### Added\n\n- A thing.\n\n## 0.1.0 – 2026-11-01\n\n- Begun.\n'

describe('a release', () => {
  it('gives its version and its day to what was unreleased', () => {
    expect(released(CHANGELOG, '0.2.0', '2026-11-26')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 – 2026-11-26\n\n### Added\n\n- A thing.\n\n## 0.1.0 – 2026-11-01\n\n- Begun.\n',
    )
  })

  it('is refused where nothing is new, or the version is there already', () => {
    const nothing = released(CHANGELOG, '0.2.0', '2026-11-26')
    expect(() => released(nothing, '0.3.0', '2026-11-27')).toThrow('nothing under "Unreleased"')
    expect(() => released(CHANGELOG, '0.1.0', '2026-11-27')).toThrow('0.1.0 already')
  })

  it.each([
    ['0.2.0', '0.1.9', true],
    ['0.10.0', '0.9.0', true],
    ['1.0.0', '1.0.0', false],
    ['0.9.9', '1.0.0', false],
  ])('%s after %s: %s', (version, than, later) => {
    expect(isLater(version, than)).toBe(later)
  })
})

it('what is in the extension may be passed on: every licence is one of the permissive ones', () => {
  expect(licences(false).length).toBeGreaterThan(20)
  expect(unusual(false)).toEqual([])
})
