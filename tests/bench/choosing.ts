import { createSearch, type Search } from '../../lib/search'
import { catalogue } from '../../lib/templates/catalogue'
import { render } from '../../lib/templates/render'
import { fullValues } from '../templates/situations'
import { searches as peers } from './peers/search'
import { type Row, row } from './rows'

const TEMPLATES = 2_000
const SPECIALIST = { name: 'Marta Vidal', gender: 'feminine' } as const
/** As a specialist types: begun, mistyped, without accents, in three languages, of several words. */
const ASKED = [
  ...['calendrio', 'calen', 'manana', 'enlce', 'precio', 'no se presento', 'gracias por contarmelo'],
  ...['how it wrks', 'directions', 'дякю', 'зустрич', 'посилання на зустріч', 'h', 'ho'],
]

/** Searching a library ten times the shipped one, and wording a template. */
export async function bench(): Promise<Row[]> {
  const start = performance.now()
  const search = await createSearch(library())
  const made = performance.now() - start
  const renders = rounds(20).flatMap(() =>
    catalogue.map((template) => {
      const values = fullValues(template.language)
      return timed(() => render(template, values, SPECIALIST))
    }),
  )
  return [
    row(`search over ${TEMPLATES} templates`, 'ms', asking(search), 10),
    row(`preparing that search, once per search`, 'ms', [made]),
    ...Object.entries(peers).map(([name, create]) =>
      row(`search over ${TEMPLATES} templates, ${name}`, 'ms', asking(create(library()))),
    ),
    row('rendering of one template', 'ms', renders, 0.1),
  ]
}

const asking = (search: Search) =>
  rounds(20).flatMap(() => ASKED.map((asked) => timed(() => search(asked, 6))))

/** The shipped templates again and again; each copy has a word of its own. */
const library = () =>
  Array.from({ length: TEMPLATES }, (_, i) => {
    const { title, text, occasion } = catalogue[i % catalogue.length] ?? { title: '', text: '', occasion: '' }
    return { id: `${i}`, title: `${title} ${i}`, text, about: occasion }
  })

const rounds = (count: number) => Array.from({ length: count })

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
