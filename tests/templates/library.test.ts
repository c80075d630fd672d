import { describe, expect, it } from 'vitest'
import { readTemplateFiles } from '../../lib/templates/build'
import { catalogue } from '../../lib/templates/catalogue'
import { checkTemplates } from '../../lib/templates/check'

describe('the library', () => {
  it('passes the check that guards the build', () => {
    expect(() => checkTemplates(readTemplateFiles(process.cwd()))).not.toThrow()
  })

  it('is loaded completely', () => {
    const entries = Object.values(readTemplateFiles(process.cwd())).flat()
    expect(catalogue).toHaveLength(entries.length)
  })
})
