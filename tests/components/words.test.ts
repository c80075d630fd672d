import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { chooseLanguage, createWords, LANGUAGES } from '../../lib/locales'
import { catalogue } from '../../lib/templates/catalogue'

const root = new URL('../../', import.meta.url).pathname
const files = (folder: string) =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
const read = (path: string) => readFileSync(root + path, 'utf8')
const inFile = (name: string): Record<string, string> => JSON.parse(read(`lib/locales/${name}.json`))
const wordsOf = (language: string) => ({ ...inFile(language), ...inFile(`settings/${language}`) })
const baseOf = (key: string) => key.replace(/_(one|few|many|other)$/, '')
const gapsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

const es = wordsOf('es')
const keys = [...new Set(Object.keys(es).map(baseOf))].sort()

describe.each(LANGUAGES)('words in %s', (language) => {
  const words = wordsOf(language)

  it('are complete', () => {
    expect([...new Set(Object.keys(words).map(baseOf))].sort()).toEqual(keys)
  })

  it('have every plural form that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const plural = [
      ...new Set(
        Object.keys(words)
          .filter((key) => key !== baseOf(key))
          .map(baseOf),
      ),
    ]
    expect(plural.length).toBeGreaterThan(0)
    for (const key of plural) for (const form of forms) expect(words, key).toHaveProperty([`${key}_${form}`])
  })

  it('stand once, in the same file as in Spanish', () => {
    const [here, there] = [Object.keys(inFile(language)), Object.keys(inFile(`settings/${language}`))]
    expect(here.filter((key) => there.includes(key))).toEqual([])
    const spoken = new Set(Object.keys(inFile('es')).map(baseOf))
    expect(here.map(baseOf).filter((key) => !spoken.has(key))).toEqual([])
    expect(there.map(baseOf).filter((key) => spoken.has(key))).toEqual([])
  })

  it('name no typed shortcut that there is not', () => {
    const known = catalogue.filter((one) => one.language === language).map(({ shortcut }) => shortcut)
    const named = Object.values(words).flatMap((text) => text.match(/(?<!\p{L});\p{L}+/gu) ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((shortcut) => !known.includes(shortcut))).toEqual([])
  })

  it('keep the same gaps as Spanish', () => {
    for (const [key, text] of Object.entries(words)) {
      const spanish = es[key] ?? es[baseOf(key)] ?? es[`${baseOf(key)}_other`] ?? ''
      // A form for one may leave the figure out.
      const optional = (name?: string) => name !== 'count'
      expect(gapsOf(text).filter(optional), key).toEqual(gapsOf(spanish).filter(optional))
    }
  })

  it('are never empty', () => {
    for (const [key, text] of Object.entries(words)) expect(text.trim(), key).not.toBe('')
  })
})

/** Those of the keys that the code names, or whose family it names: `t(`why.${reason}`)`. */
function namedIn(code: string, keys: readonly string[]): string[] {
  const families = [...code.matchAll(/`([a-zA-Z.]+)\.\$\{([\w.]+)\}(\.\w+)?`/g)].map(
    ([, family]) => `${family}.`,
  )
  return keys.filter(
    (key) => code.includes(`'${key}'`) || families.some((family) => key.startsWith(family) && key !== family),
  )
}

/** A module and all that it loads, at once or later. */
function loadedBy(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found
  found.add(path)
  for (const [, target = ''] of read(path).matchAll(/(?:from|import)[ (]'(\.[^']+)'/g)) {
    const bare = relative(root, resolve(root, dirname(path), target))
    const file = [`${bare}.ts`, `${bare}.tsx`, `${bare}/index.ts`].find((one) => existsSync(root + one))
    if (file) loadedBy(file, found)
  }
  return found
}

it('no word is unused', () => {
  const code = ['components', 'entrypoints', 'lib'].flatMap(files).map(read).join('\n')
  const named = new Set(namedIn(code, keys))
  expect(keys.filter((key) => !named.has(key))).toEqual([])
})

it('the popup says nothing whose words are loaded for the settings', () => {
  const modules = ['main.ts', 'popup.tsx', 'closed.tsx'].flatMap((name) => [
    ...loadedBy(`entrypoints/popup/${name}`),
  ])
  expect(modules.length).toBeGreaterThan(100)
  const code = [...new Set(modules)].map(read).join('\n')
  expect(namedIn(code, Object.keys(inFile('settings/es')).map(baseOf))).toEqual([])
})

describe('components', () => {
  it.each(files('components'))('%s has no words of its own', (path) => {
    const source = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    expect(ownWords(source)).toEqual([])
  })

  it('the search for words finds them', () => {
    const code = '<p title="Hola">Texto {x} <b aria-label={`Más`}>·</b></p>'
    const source = ts.createSourceFile('x.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
    expect(ownWords(source)).toEqual(['Hola', 'Texto', 'Más'])
  })
})

const SPOKEN = /^(title|alt|placeholder|label|text|hint|aria-label|aria-description)$/

/** Words between tags, and in attributes that are shown or read aloud. */
function ownWords(node: ts.Node): string[] {
  const own = ownText(node)
  const found = own && /\p{L}/u.test(own) ? [own.trim()] : []
  return [...found, ...node.getChildren().flatMap(ownWords)]
}

function ownText(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return node.text
  if (!ts.isJsxAttribute(node) || !SPOKEN.test(node.name.getText())) return null
  const value = node.initializer
  if (value && ts.isStringLiteral(value)) return value.text
  if (value && ts.isJsxExpression(value) && value.expression && ts.isStringLiteralLike(value.expression))
    return value.expression.text
  return null
}

describe('which language', () => {
  it.each([
    ['uk', 'en-GB', 'uk'],
    [null, 'en-GB', 'en'],
    [null, 'uk', 'uk'],
    [null, 'ca-ES', 'es'],
    [null, 'eng', 'es'],
    [null, '', 'es'],
  ] as const)('setting %o in a browser in %o: %s', (setting, browser, language) => {
    expect(chooseLanguage(setting, browser)).toBe(language)
  })
})

describe('a value', () => {
  it('is put in as it is, and never looked up or interpreted', () => {
    const { t } = createWords('es')
    expect(t('site.text', { site: '<b>$t(app.name) {{site}}</b>' })).toContain('<b>$t(app.name) {{site}}</b>')
  })
})
