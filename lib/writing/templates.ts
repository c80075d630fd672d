import type { ChatLanguage } from '../facts'
import { slotsSentence } from '../slots/sentence'
import { catalogue } from '../templates/catalogue'
import { templatesFor } from '../templates/match'
import { asText, render } from '../templates/render'
import { isToSupport } from '../templates/situations'
import type { Register, Template, Values } from '../templates/types'
import { valuesFor } from '../templates/values'
import type { ChatView, Current, TemplateView, Writing } from './types'

/** Both registers of Spanish exist; this one is offered. */
const REGISTER: Register = 'tu'

/** The templates that fit the chat on screen, as they will read. */
export function templateViews(writing: Writing): TemplateView[] {
  return fitting(writing.current).map((template) => ({
    ...render(template, knownValues(writing, template), writing.specialist),
    id: template.id,
    title: template.title,
    language: template.language,
    register: template.register ?? null,
    personal: template.personal ?? null,
  }))
}

/** The message as it will be inserted. @throws UnfilledTemplate; RangeError where there is no such template. */
export function messageOf(writing: Writing, templateId: string, values: Values): string {
  const template = catalogue.find(({ id }) => id === templateId)
  if (!template) throw new RangeError(`No template ${templateId}`)
  const known = knownValues(writing, template)
  return asText(render(template, { ...known, ...values }, writing.specialist).parts)
}

/** The languages that have something to say at this stage. */
export function templateLanguages({ stage }: ChatView): ChatLanguage[] {
  return [
    ...new Set(catalogue.filter((template) => template.stage === stage).map(({ language }) => language)),
  ]
}

/** What Hilo can fill in by itself, in the language of the template. */
function knownValues({ current, snapshot, hours, free }: Writing, { language, occasion }: Template): Values {
  const own = snapshot.open?.messages.filter(({ author }) => author !== 'client') ?? []
  return valuesFor({
    language,
    client: current.view.name,
    clientName: isToSupport(occasion) ? 'shown' : 'first',
    session: current.session?.start ?? null,
    zone: hours.zone,
    texts: own.map(({ text }) => text),
    slots: slotsSentence(free.slots, language, free.zone),
  })
}

function fitting({ view, session }: Current): Template[] {
  return templatesFor({
    stage: view.stage,
    contacts: view.contacts,
    rule: view.next.do === 'write' ? view.next.deadline?.rule : undefined,
    mark: view.lastMark,
    language: view.language ?? 'es',
    register: REGISTER,
    ...(session && { where: session.where }),
  })
}
