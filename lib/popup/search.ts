/** The popup's search. Loaded when something is searched for, with all it needs. */
import type { ChatRow, Found, FoundTemplate } from '../../components/model'
import { allCards, db } from '../db'
import type { Words } from '../locales/words'
import { createSearch, type Findable } from '../search'
import { withGaps } from '../templates/gaps'
import type { LibraryTemplate } from '../templates/library'
import { templateView } from '../writing/templates'
import type { Voice, Writing } from '../writing/types'
import { rowOf } from './rows'

export type Find = (words: string) => Found

/** More would have to be searched through by eye. */
const MOST = 6

/**
 * Reads what can be found: all templates but hidden ones, and all chats by name.
 * @param writing null: no chat is on screen, so that there is nothing to insert into, and only chats are found.
 */
export async function startSearch(writing: Writing | null, words: Words): Promise<Find> {
  const rows = new Map((await everyRow()).map((row) => [row.key, row]))
  const templates = await createSearch(writing ? findableTemplates(writing, words) : [])
  const chats = await createSearch(
    [...rows.values()].map(({ key, name }) => ({ id: key, title: name ?? '' })),
  )
  return (asked) => ({
    words: asked,
    templates: writing ? templates(asked, MOST).flatMap((id) => foundTemplate(writing, id)) : [],
    chats: chats(asked, MOST).flatMap((key) => rows.get(key) ?? []),
  })
}

/** A database that does not open hides no template. */
const everyRow = (): Promise<ChatRow[]> =>
  allCards(db).then(
    (cards) => cards.map(rowOf),
    () => [],
  )

function findableTemplates({ repertoire, current }: Writing, words: Words): Findable[] {
  return repertoire.library
    .filter(({ hidden }) => !hidden)
    .map((template) => ({
      id: template.id,
      title: template.title,
      text: template.text,
      shortcut: template.shortcut ?? undefined,
      about: aboutOf(template, words),
      weight: isInVoice(template, current.view.voice) ? IN_VOICE : 1,
    }))
}

/** What the chat on screen is written in comes before its like in another language or register. */
const IN_VOICE = 1.5

const isInVoice = ({ language, register }: LibraryTemplate, voice: Voice) =>
  language === voice.language && (register ?? voice.register) === voice.register

function aboutOf({ occasion, language, register }: LibraryTemplate, { t, has }: Words): string {
  const voice = register
    ? [t(`language.${language}`), t(`register.${register}`)]
    : [t(`language.${language}`)]
  const occasions = [`stage.${occasion}`, `occasion.${occasion}`].filter((key) => has(key))
  return [...occasions.map((key) => t(key)), ...voice].join(' ')
}

function foundTemplate(writing: Writing, id: string): FoundTemplate[] {
  const view = templateView(writing, id)
  if (!view) return []
  const { title, language, register, parts } = view
  return [{ id, title, language, register, text: withGaps(parts, language).text }]
}
