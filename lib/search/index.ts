import MiniSearch from 'minisearch'

/** What can be found. Only `title` is also found by the first letters of its words with a typing error among them. */
export interface Findable {
  /** Unique among those searched together. */
  id: string
  title: string
  /** What is typed to get it, as `;hola`. */
  shortcut?: string | undefined
  /** What it is for and in which language, in the words of the interface. */
  about?: string | undefined
  text?: string | undefined
  /** More than 1: it comes before its like. */
  weight?: number | undefined
}

/** The ids of what fits best, best first. */
export type Search = (asked: string, most: number) => string[]

/** So many at once, then the page may draw. */
const CHUNK = 50

/**
 * Makes a search over these. Capitals, accents, apostrophes and the order of words do not matter, a word may be begun
 * only, and one of four letters or more may have a typing error, one of six or more two. Where not every word is found
 * together, what has some of them is.
 */
export async function createSearch(entries: readonly Findable[]): Promise<Search> {
  const weights = new Map(entries.map(({ id, weight = 1 }) => [id, weight]))
  const index = new MiniSearch<Findable>({
    fields: ['title', 'shortcut', 'about', 'text'],
    tokenize: wordsOf,
    processTerm: (word, field) => (field === 'title' ? [word, ...beginnings(word)] : word),
    searchOptions: {
      processTerm: (word) => word,
      prefix: true,
      fuzzy: errorsIn,
      boost: { title: 3, shortcut: 20, about: 2 },
      weights: { prefix: 0.6, fuzzy: 0.2 },
      boostDocument: (id) => weights.get(id) ?? 1,
    },
  })
  await index.addAllAsync(entries, { chunkSize: CHUNK })
  return (asked, most) => {
    const all = index.search(asked, { combineWith: 'AND' })
    const found = all.length > 0 ? all : index.search(asked)
    return found.slice(0, most).map(({ id }): string => id)
  }
}

/** Bare small letters: "¿Mañana, ім’я?" is "manana", "імя". */
function wordsOf(text: string): string[] {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ`´]/gu, '')
  return bare.match(/[\p{L}\d]+/gu) ?? []
}

const BEGINNINGS = [4, 5, 6, 7]

/** A word that is still being typed is compared with beginnings of its length: with the whole it would be far off. */
const beginnings = (word: string): string[] =>
  BEGINNINGS.filter((length) => length < word.length).map((length) => word.slice(0, length))

/** Two letters changed places are two errors. */
function errorsIn({ length }: string): number {
  if (length < 4) return 0
  return length < 6 ? 1 : 2
}
