import type { ChatLanguage } from '../facts'
import { slotsSentence } from '../slots/sentence'
import { type Draft, withGaps } from '../templates/gaps'
import type { LibraryTemplate } from '../templates/library'
import { templatesFor } from '../templates/match'
import { render } from '../templates/render'
import { isToSupport } from '../templates/situations'
import type { Template, Values } from '../templates/types'
import { valuesFor } from '../templates/values'
import type { Repertoire, TemplateView, Writing } from './types'

/** The templates that fit the chat on screen, best first, as they will read. */
export function templateViews(writing: Writing): TemplateView[] {
  return fitting(writing).map((template) => viewOf(writing, template))
}

/** Any template of the library, hidden ones too, as it will read. Null: there is none of this id. */
export function templateView(writing: Writing, id: string): TemplateView | null {
  const template = writing.repertoire.library.find((one) => one.id === id)
  return template ? viewOf(writing, template) : null
}

function viewOf(writing: Writing, template: LibraryTemplate): TemplateView {
  const { id, title, language, register = null, personal = null, favourite } = template
  const { lastUsed, rate } = experienceOf(writing.repertoire, id)
  return {
    ...render(template, knownValues(writing, template), writing.specialist),
    ...{ id, title, language, register, personal, favourite, lastUsed, rate },
  }
}

const experienceOf = ({ lastUsed, rates }: Repertoire, id: string) => ({
  lastUsed: lastUsed.get(id) ?? null,
  rate: rates.get(id) ?? null,
})

/** The message as it will be inserted; what is missing shows as a gap. @throws RangeError where there is no such template. */
export function draftOf(writing: Writing, templateId: string, values: Values): Draft {
  const template = writing.repertoire.library.find(({ id }) => id === templateId)
  if (!template) throw new RangeError(`No template ${templateId}`)
  const known = knownValues(writing, template)
  const { parts } = render(template, { ...known, ...values }, writing.specialist)
  return withGaps(parts, template.language)
}

/** The languages that have something to say at this stage. */
export function templateLanguages({ repertoire, current }: Writing): ChatLanguage[] {
  const { stage } = current.view
  const fit = repertoire.library.filter((template) => template.stage === stage && !template.hidden)
  return LANGUAGES.filter((language) => fit.some((template) => template.language === language))
}

const LANGUAGES: readonly ChatLanguage[] = ['es', 'en', 'uk']

/** What Hilo can fill in by itself, in the language of the template. */
function knownValues(writing: Writing, { language, occasion }: Template): Values {
  const { current, snapshot, hours, free, practice } = writing
  const own = snapshot.open?.messages.filter(({ author }) => author !== 'client') ?? []
  return valuesFor({
    language,
    client: current.view.name,
    clientName: isToSupport(occasion) ? 'shown' : 'first',
    session: current.session?.start ?? null,
    kind: current.session?.kind ?? null,
    practice,
    zone: hours.zone,
    clientZone: current.view.voice.zone,
    texts: own.map(({ text }) => text),
    slots: slotsSentence(free.slots, language, free.zone, current.view.voice.zone),
  })
}

function fitting({ current, repertoire }: Writing): LibraryTemplate[] {
  const { view, session, closed } = current
  const library = repertoire.library.map((template) => ({
    ...template,
    ...experienceOf(repertoire, template.id),
  }))
  const situation = {
    stage: view.stage,
    contacts: view.contacts,
    rule: view.next.do === 'write' ? view.next.deadline?.rule : undefined,
    mark: view.lastMark,
    language: view.voice.language,
    register: view.voice.register,
    ...(closed && { closed }),
    ...(session && { where: session.where }),
  }
  return templatesFor(situation, library)
}
