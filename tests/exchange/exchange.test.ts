// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asCsv, readCsv } from '../../lib/exchange/csv'
import { decoded } from '../../lib/exchange/decode'
import type { Means } from '../../lib/exchange/foreign'
import { asJson, readJson } from '../../lib/exchange/json'
import { plainOf } from '../../lib/exchange/plain'
import { planImport } from '../../lib/exchange/plan'
import { UnreadableFile } from '../../lib/exchange/types'
import {
  type LibraryTemplate,
  libraryOf,
  type OwnWords,
  type TemplateRecord,
} from '../../lib/templates/library'

const WORDS: OwnWords = { language: 'es', occasion: 'doubts', title: 'Mía', text: 'Hola, {{client}}.' }
const record = (id: string, more: Partial<TemplateRecord> = {}): TemplateRecord => ({
  ...{ id, changedAt: 1, own: WORDS, deleted: false, favourite: false, hidden: false },
  ...{ position: null, shortcut: null },
  ...more,
})
const MEANS: Means = { plain: plainOf, languageOf: () => 'es' }
const csv = (source: string) => readCsv(source, MEANS)
const json = (source: string) => readJson(source, MEANS)
const texts = (source: string) => csv(source).incoming.map(({ words }) => words.text)

/** What the library is once a plan was taken. */
function taken(library: readonly LibraryTemplate[], plan: ReturnType<typeof planImport>) {
  const records = new Map<string, TemplateRecord>()
  for (const { id, origin, favourite, hidden, shortcut, position, ...words } of library)
    if (origin !== 'shipped')
      records.set(id, record(id, { own: words, favourite, hidden, shortcut, position }))
  for (const { change } of [...plan.fresh, ...plan.changed])
    records.set(change.id, {
      ...(records.get(change.id) ?? record(change.id, { own: null })),
      ...change.change,
    })
  return libraryOf([...records.values()])
}

function fault(read: () => unknown): UnreadableFile | null {
  try {
    read()
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
}

describe('our own files', () => {
  const library = libraryOf([
    record('own-1', { shortcut: ';mia', favourite: true }),
    record('es-tu-doubts-acknowledge', { own: null, hidden: true }),
    record('es-tu-doubts-first-goal', { own: { ...WORDS, register: 'tu', text: 'a mi manera' } }),
  ])

  it('bring nothing new where they come from', () => {
    const plan = planImport(json(asJson(library)), library)
    expect(plan).toMatchObject({ fresh: [], changed: [], refused: [], same: 3 })
  })

  it('make another library the same', () => {
    const empty = libraryOf([])
    const plan = planImport(json(asJson(library)), empty)
    expect([plan.fresh.length, plan.changed.length]).toEqual([1, 2])
    const after = taken(empty, plan)
    const inOrder = (from: readonly LibraryTemplate[]) =>
      asJson(from.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect(inOrder(after)).toBe(inOrder(library))
    expect(after.find(({ id }) => id === 'es-tu-doubts-acknowledge')?.origin).toBe('shipped')
  })

  it('refuse what has a fault, with its line, and take the rest', () => {
    const good = JSON.parse(asJson(library))
    good.templates[0].text = 'Hola, {{nadie}}'
    good.templates.push({ id: 'x', title: 'Sin texto' })
    const source = JSON.stringify(good, null, 2)
    const plan = planImport(json(source), library)
    expect(plan.refused.map(({ line, why }) => [source.split('\n')[line - 1]?.trim(), why])).toEqual([
      [`"id": "${good.templates[0].id}",`, { field: 'text', why: 'unknown-place', words: '{{nadie}}' }],
      ['"id": "x",', 'incomplete'],
    ])
    expect(plan.same).toBe(2)
  })

  it.each([
    ['{"hilo":"templates","version":1,"templa', 'unfinished', 1],
    ['{"hilo":\n}', 'not-text', 2],
    ['{"other":true}', 'not-ours', null],
    ['[1,2]', 'not-text', 1],
    ['{"hilo":"templates","version":2,"templates":[]}', 'newer', null],
  ])('are not taken when they read %j', (source, problem, line) => {
    const expected = source === '[1,2]' ? { problem: 'not-ours', line: null } : { problem, line }
    expect(fault(() => json(source))).toMatchObject(expected)
  })

  it('keep a hostile key out', () => {
    const source = `{"hilo":"templates","version":1,"templates":[{"__proto__":{"id":"x"},"id":"../x"}]}`
    expect(json(source).incoming).toEqual([])
  })
})

describe('tables of other tools', () => {
  it.each([
    ['name,shortcut,content\nSaludo,/hola,"Hola, {{to.first_name}}"', 'Hola, {{client}}'],
    ['title;body\r\nSaludo;Hola\r\n', 'Hola'],
    ['\uFEFFNombre\tMensaje\nSaludo\tHola', 'Hola'],
    ['text\n"Dos\nlíneas ""y comillas"""', 'Dos\nlíneas "y comillas"'],
    ['name,body\nx,<p>Hola &amp; adiós</p><ul><li>uno</li><li>dos</li></ul>', 'Hola & adiós\n\nuno\n\ndos'],
    ['name,body\nx,a<br>b<script>alert(1)</script><img src=x onerror=alert(1)>', 'a\nb'],
  ])('%j says %j', (source, text) => {
    expect(texts(source)).toEqual([text])
  })

  it('tell each line, however many lines a cell has', () => {
    const source = 'name,body\nuno,"a\nb\nc"\n\ndos,d\n'
    expect(csv(source).incoming.map(({ line }) => line)).toEqual([2, 6])
  })

  it.each([
    ['name,note\na,b', 'no-columns', 1],
    ['name,body\n', 'empty', null],
    ['name,body\na,b\nc,"never closed\nd,e', 'unfinished', 3],
  ] as const)('%j is not taken', (source, problem, line) => {
    expect(fault(() => csv(source))).toMatchObject({ problem, line })
  })

  it('are compared with what is there: the same words are there already, an own title changes', () => {
    const library = libraryOf([
      record('own-1'),
      record('own-2', { own: { ...WORDS, title: 'Otra', text: 'x' } }),
    ])
    const plan = planImport(csv('title,text\nQue da igual,"Hola, {{nombre}}."\nOtra,y\nNueva,z'), library)
    expect(plan.same).toBe(1)
    expect(plan.changed.map(({ change }) => change.id)).toEqual(['own-2'])
    expect(plan.fresh.map(({ title, line }) => [title, line])).toEqual([['Nueva', 4]])
  })

  it('of Briskine bring title, tags, shortcut and the words of an HTML body', () => {
    const head = 'id,title,shortcut,subject,to,cc,bcc,tags,body,body_plain_text'
    const row =
      'a1,Saludo,hola,Asunto,,,,"clientes, bienvenida","<div>Hola, {{to.first_name}}:<br>¿qué tal?</div>",x'
    expect(csv(`${head}\n${row}`).incoming).toMatchObject([
      {
        words: { title: 'Saludo', occasion: 'first-contact', text: 'Hola, {{client}}:\n¿qué tal?' },
        shortcut: ';hola',
      },
    ])
  })

  it('of thousands of rows are read and compared row by row, not each with all', () => {
    const rows = Array.from({ length: 8_000 }, (_, i) => `t${i},;a${i},"Hola, mensaje ${i}\nSegunda línea"`)
    const plan = planImport(csv(`title,shortcut,body\n${rows.join('\n')}`), libraryOf([]))
    expect([plan.fresh.length, plan.fresh.at(-1)?.line]).toEqual([8_000, 2 + 7_999 * 2])
  })

  it('of our own bring back what went into them', () => {
    const line = fc.stringMatching(/^[a-zé;,"“¿{}|\n\t-]{0,30}$/).map((text) => `a${text}z`)
    const own = fc.record({
      title: line.map((text) => text.replace(/\s/g, ' ')),
      text: line,
      language: fc.constantFrom('es' as const, 'en' as const, 'uk' as const),
      occasion: fc.constantFrom('doubts' as const, 'anytime' as const, 'agreed-unpaid' as const),
    })
    fc.assert(
      fc.property(fc.array(own, { minLength: 1, maxLength: 5 }), (all) => {
        const library = libraryOf(
          all.map((words, i) => record(`own-${i}`, { own: words, shortcut: `;a${i}`, position: i })),
        )
        const mine = library.filter(({ origin }) => origin === 'own')
        const back = csv(asCsv(library)).incoming
        expect(back.map(({ words, shortcut }) => ({ ...words, shortcut }))).toEqual(
          mine.map(({ title, text, language, occasion, shortcut }) => ({
            ...{ title, text, language, occasion, shortcut },
          })),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('of our own say the register and speak of places in the language of the message', () => {
    const table = asCsv(libraryOf([record('own-1', { own: { ...WORDS, register: 'usted' } })]))
    expect(table).toContain('Hola, {{nombre}}.')
    expect(csv(table).incoming[0]?.words).toEqual({ ...WORDS, register: 'usted' })
  })

  it('may not bring one shortcut twice', () => {
    const plan = planImport(csv('title,shortcut,text\nA,zzz,a\nB,zzz,b'), libraryOf([]))
    expect(plan.fresh).toHaveLength(1)
    expect(plan.refused).toEqual([
      { line: 3, title: 'B', why: { field: 'shortcut', why: 'taken-shortcut', words: 'A' } },
    ])
  })

  it('never fail but by saying so, whatever is in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        for (const read of [() => csv(source), () => json(source)]) fault(read)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a backup of Text Blaze', () => {
  const backup = {
    version: 7,
    folders: [
      {
        name: 'Bienvenida',
        snippets: [
          {
            name: 'Saludo',
            shortcut: '/hola',
            type: 'text',
            text: 'Hola, {formtext: name=nombre; cols=20}.{cursor}',
          },
          { name: 'Raro', shortcut: '/raro', type: 'text', text: 'Son las {time: HH:mm}.' },
        ],
      },
      {
        name: 'Varios',
        snippets: [{ name: '', shortcut: '/x', type: 'html', html: '<p>Uno</p><p>Dos</p>' }],
      },
    ],
  }

  it('brings folder, name, shortcut and words, and names the line of what it cannot bring', () => {
    const source = JSON.stringify(backup, null, 1)
    const plan = planImport(json(source), libraryOf([]))
    expect(
      plan.fresh.map(({ title, change }) => [title, change.change.shortcut, change.change.own]),
    ).toMatchObject([
      ['Saludo', '/hola', { occasion: 'first-contact', text: 'Hola, {{client}}.' }],
      ['Varios', '/x', { occasion: 'anytime', text: 'Uno\n\nDos' }],
    ])
    const [{ line, why } = { line: 0, why: null }] = plan.refused
    expect(why).toMatchObject({ why: 'unknown-place', words: '{time: HH:mm}' })
    expect(source.split('\n')[line - 1]).toContain('/raro')
  })

  it('with nothing in it is empty', () => {
    expect(fault(() => json('{"folders":[]}'))?.problem).toBe('empty')
  })
})

describe('the alphabet of a file', () => {
  const bytes = (...parts: (number | string)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])))
      .buffer

  it.each([
    ['UTF-8', bytes('Mañana, дякую'), 'Mañana, дякую'],
    ['UTF-8 with its sign', bytes(0xef, 0xbb, 0xbf, 'Mañana'), 'Mañana'],
    ['Windows, Western', bytes('Ma', 0xf1, 'ana, ', 0xbf, 'd', 0xed, 'a?'), 'Mañana, ¿día?'],
    ['Windows, Cyrillic', bytes(0xc4, 0xff, 0xea, 0xf3, 0xfe, ', ', 0xb3, 0xec, 0x92, 0xff), 'Дякую, ім’я'],
    ['UTF-16', bytes(0xff, 0xfe, 'M', 0, 'a', 0, 0xf1, 0, 'a', 0), 'Maña'],
    ['UTF-16, the other way round', bytes(0xfe, 0xff, 0, 'M', 0, 'a', 0, 0xf1), 'Mañ'],
  ])('is read: %s', (_, buffer, text) => {
    expect(decoded(buffer)).toBe(text)
  })
})
