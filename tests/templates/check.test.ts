import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkedTemplates, readTemplateFiles } from '../../lib/templates/build'
import { checkTemplates, TemplateFault } from '../../lib/templates/check'

const GOOD = { id: 'es-tu-doubts-one', title: 'Una', register: 'tu', text: 'Gracias, {{client}}.' }
const PATH = '/templates/es/doubts.json'

/** The faults of an entry that differs from a good one; `undefined` takes a field away, as JSON does. */
function faults(change: object, path = PATH): readonly string[] {
  try {
    checkTemplates(JSON.parse(JSON.stringify({ [path]: [{ ...GOOD, ...change }] })))
    return []
  } catch (fault) {
    if (fault instanceof TemplateFault) return fault.problems
    throw fault
  }
}

describe('checkTemplates', () => {
  it('accepts a good file', () => {
    expect(faults({})).toEqual([])
  })

  it.each([
    ['a misspelt placeholder', { text: 'Hola, {{cliente}}.' }, 'placeholder'],
    ['a placeholder with one brace', { text: 'Hola, {client}.' }, 'placeholder'],
    ['a placeholder left open', { text: 'Hola, {{client}.' }, 'placeholder'],
    ['a lonely bar', { text: 'Hola | {{client}}' }, 'gender forms'],
    ['two gender forms', { text: 'Soy {psicóloga|psicólogo}.' }, 'gender forms'],
    ['four gender forms', { text: 'Soy {a|b|c|d}.' }, 'gender forms'],
    ['an empty gender form', { text: 'Soy {psicóloga|psicólogo|}.' }, 'empty'],
    ['an empty text', { text: '  ' }, 'text'],
    ['a text of 401 characters', { text: 'a'.repeat(401) }, '400'],
    ['an id with capitals', { id: 'es-Doubts' }, 'hyphens'],
    ['an id of another language', { id: 'en-doubts-one' }, 'es-'],
    ['an unknown field', { registro: 'tu' }, 'registro'],
    ['an unknown register', { register: 'vos' }, 'register'],
    ['a fourth step', { sequence: 4 }, 'sequence'],
    ['a place outside paid sessions', { where: 'online' }, 'where'],
    ['Spanish without a register', { register: undefined }, 'register'],
    ['a shortcut that is a word of a sentence', { shortcut: 'hola' }, 'shortcut'],
    ['a shortcut with a space', { shortcut: ';buenos días' }, 'shortcut'],
  ])('refuses %s', (_, change, told) => {
    const problems = faults(change)
    expect(problems.join('\n')).toContain(told)
    expect(problems.join('\n')).toContain(PATH)
  })

  it('asks for the place of a paid session and the step of a first message', () => {
    expect(faults({}, '/templates/es/paid.json').join()).toContain('where')
    expect(faults({}, '/templates/es/first-contact.json').join()).toContain('"sequence": 1')
  })

  it('refuses a register outside Spanish', () => {
    expect(faults({ id: 'uk-doubts-one' }, '/templates/uk/doubts.json').join()).toContain('register')
  })

  it.each(['/templates/es/closed.json', '/templates/fr/doubts.json', '/templates/es/dudas.json'])(
    'refuses the file %s, which nothing would show',
    (path) => {
      expect(faults({}, path).join()).toContain('<language>/<stage or situation>')
    },
  )

  it('names both files that share an id', () => {
    const again = { [PATH]: [GOOD], '/templates/es/ongoing.json': [GOOD] }
    expect(() => checkTemplates(again)).toThrow(/ongoing\.json: es-tu-doubts-one: .*es\/doubts\.json/)
  })

  it('refuses a shortcut that another template of the language and register has', () => {
    const one = { ...GOOD, shortcut: ';hola' }
    const files = (change: object) => ({ [PATH]: [one, { ...one, id: 'es-usted-doubts-one', ...change }] })
    expect(() => checkTemplates(files({}))).toThrow(
      /es-usted-doubts-one: .*";hola" belongs to es-tu-doubts-one/,
    )
    expect(() => checkTemplates(files({ register: 'usted' }))).not.toThrow()
  })

  it('tells every fault at once', () => {
    const both = { [PATH]: [{ ...GOOD, text: '' }], '/templates/es/ongoing.json': [{ ...GOOD, title: '' }] }
    expect(() => checkTemplates(both)).toThrow(/doubts.*ongoing/s)
  })

  it.each([{}, { [PATH]: [] }, { [PATH]: { templates: [] } }, { [PATH]: null }])(
    'refuses nothing at all: %j',
    (files) => {
      expect(() => checkTemplates(files)).toThrow(TemplateFault)
    },
  )
})

describe('the build', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'templates-'))
    mkdirSync(join(root, 'templates/es'), { recursive: true })
  })
  afterEach(() => rmSync(root, { recursive: true }))

  const write = (content: string) => writeFileSync(join(root, 'templates/es/doubts.json'), content)
  const build = () => {
    const { buildStart } = checkedTemplates(root)
    if (typeof buildStart !== 'function') throw new Error('no hook')
    return Reflect.apply(buildStart, undefined, [{}])
  }

  it('goes on with good files', () => {
    write(JSON.stringify([GOOD]))
    expect(build).not.toThrow()
    expect(readTemplateFiles(root)).toEqual({ [PATH]: [GOOD] })
  })

  it('stops at a fault', () => {
    write(JSON.stringify([{ ...GOOD, text: '{{name}}' }]))
    expect(build).toThrow(TemplateFault)
  })

  it('names the file that is not JSON', () => {
    write('[')
    expect(build).toThrow(/doubts\.json is not valid JSON/)
  })
})
