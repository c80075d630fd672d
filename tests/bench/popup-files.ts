import { readFileSync } from 'node:fs'

/** What only some need, loaded when they do: the search, long lists, the passphrase's page. */
const NOT_BY_ALL = /^(search|LongList|closed)-/
const WORDS = /^(es|en|uk)-/

/**
 * The scripts that the built popup loads in one language: for its first picture of a chat, and more until a message of
 * it is inserted. What the files themselves name is followed, so that nothing new is left out.
 */
export function popupFiles(
  browser: string,
  language: 'es' | 'en' | 'uk',
): { atFirst: string[]; later: string[] } {
  const read = (file: string) => readFileSync(`.output/${browser}-mv3/${file}`, 'utf8')
  const isLoaded = (file: string) =>
    !NOT_BY_ALL.test(file) && (!WORDS.test(file) || file.startsWith(`${language}-`))
  const namedIn = (code: string, by: RegExp) =>
    [...code.matchAll(by)].flatMap(([, file = '']) => (isLoaded(file) ? [`chunks/${file}`] : []))
  const withImports = (file: string, found: Set<string>): void => {
    if (found.has(file)) return
    found.add(file)
    for (const next of namedIn(read(file), AT_ONCE)) withImports(next, found)
  }
  const first = new Set<string>()
  for (const file of namedIn(read('popup.html'), IN_PAGE)) withImports(file, first)
  // What asks loads the words and the protocol; what draws loads the rest, when its first picture is there.
  const isAsking = (file: string) => !file.startsWith('chunks/drawing-')
  for (const file of [...first].filter(isAsking))
    for (const next of namedIn(read(file), ON_DEMAND)) withImports(next, first)
  const all = new Set(first)
  // A set that is gone through meets what is added to it.
  for (const file of all) for (const next of namedIn(read(file), ON_DEMAND)) withImports(next, all)
  return { atFirst: [...first], later: [...all].filter((file) => !first.has(file)) }
}

const IN_PAGE = /(?:src|href)="\/chunks\/([^"]+\.js)"/g
const AT_ONCE = /(?:from|import)\s*"\.\/([^"]+\.js)"/g
const ON_DEMAND = /import\("\.\/([^"]+\.js)"\)/g
