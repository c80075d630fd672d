import type { LibraryTemplate, OwnWords } from '../templates/library'
import type { Incoming } from './types'

/** Two of one key: as one text. */
const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts)

const typedFor = ({ shortcut }: Pick<Incoming, 'shortcut'>): string => shortcut?.toLowerCase() ?? ''

/**
 * The library as it will be once what was looked at so far is taken: two of one file may be the same, or want the same
 * shortcut. Found by what it is asked for, so that a file of thousands takes no time.
 */
export class LibraryAfter {
  private readonly templates = new Map<string, LibraryTemplate>()
  private readonly shortcuts = new Map<string, Set<string>>()
  private readonly texts = new Map<string, string>()
  private readonly titles = new Map<string, string>()
  private readonly last = new Map<string, number>()

  constructor(library: readonly LibraryTemplate[]) {
    for (const template of library) this.take(template)
  }

  /** By its id, or where the file names none by its very words, or as an own one of its title. */
  knownAs({ id, words: { language, text, title } }: Incoming): LibraryTemplate | undefined {
    if (id !== null) return this.named(id)
    const same = this.texts.get(keyOf(language, text)) ?? this.titles.get(keyOf(language, title))
    return same === undefined ? undefined : this.named(same)
  }

  /** A place after all others of its occasion and language. */
  placeAfter({ language, occasion }: OwnWords): number {
    return (this.last.get(keyOf(language, occasion)) ?? -1) + 1
  }

  take(template: LibraryTemplate): void {
    const { id, language, occasion, text, title, origin, position } = template
    this.forget(this.named(id))
    this.templates.set(id, template)
    const typed = typedFor(template)
    this.shortcuts.set(typed, (this.shortcuts.get(typed) ?? new Set()).add(id))
    const [byText, byTitle, group] = [
      keyOf(language, text),
      keyOf(language, title),
      keyOf(language, occasion),
    ]
    if (!this.texts.has(byText)) this.texts.set(byText, id)
    if (origin === 'own' && !this.titles.has(byTitle)) this.titles.set(byTitle, id)
    this.last.set(group, Math.max(this.last.get(group) ?? -1, position))
  }

  /** Those with the same shortcut, of any language. */
  typedAs(one: Pick<Incoming, 'shortcut'>): LibraryTemplate[] {
    return [...(this.shortcuts.get(typedFor(one)) ?? [])].flatMap((id) => this.named(id) ?? [])
  }

  private named(id: string): LibraryTemplate | undefined {
    return this.templates.get(id)
  }

  /** What was there under an id that is taken anew. */
  private forget(before: LibraryTemplate | undefined): void {
    if (!before) return
    this.shortcuts.get(typedFor(before))?.delete(before.id)
    const [byText, byTitle] = [keyOf(before.language, before.text), keyOf(before.language, before.title)]
    if (this.texts.get(byText) === before.id) this.texts.delete(byText)
    if (this.titles.get(byTitle) === before.id) this.titles.delete(byTitle)
  }
}
