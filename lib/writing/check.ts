import { checkDraft } from '../drafts/check'
import { derivesFrom } from '../drafts/sameness'
import type { DraftContext, Finding } from '../drafts/types'
import { meetingLink } from '../templates/values'
import { draftOf } from './templates'
import type { TemplateView, Writing } from './types'

/**
 * What should be thought of before this template goes in. Its gaps are seen without being told; that it was used here
 * is told with the time.
 * @param site origin of the page: links within it stay on the platform.
 */
export function previewFindings(writing: Writing, view: TemplateView, site: string): Finding[] {
  const text = view.parts.map((part) => ('text' in part ? part.text : GAP)).join('')
  const template = asksPersonalLine(writing, view.id) ? text : null
  const found = checkDraft(text, { ...contextOf(writing, site), template })
  return found.filter(({ id }) => id !== 'same-again' || view.lastUsed === null)
}

/** Stands for what is still missing and is no fault by itself. */
const GAP = '…'

/**
 * What should be looked at in a text before it is sent.
 * @param otherClients names of everyone else the specialist talks to.
 */
export function draftFindings(
  writing: Writing,
  text: string,
  otherClients: readonly string[],
  site: string,
): Finding[] {
  const template = templateBehind(writing, text)
  return checkDraft(text, { ...contextOf(writing, site), otherClients, template })
}

function contextOf({ current, snapshot, specialist, practice }: Writing, site: string): DraftContext {
  const { stage, contacts, name, voice } = current.view
  const messages = snapshot.open?.messages ?? []
  const textsBy = (side: string) => messages.filter(({ author }) => author === side).map(({ text }) => text)
  const [sent, clientSaid] = [textsBy('specialist'), textsBy('client')]
  return {
    language: voice.sure ? voice.language : null,
    ...{ stage, contacts, client: name, specialist: specialist.name, register: voice.register },
    ...{ meetingLink: (meetingLink(sent) ?? practice.meetingLink) || null, site, sent, clientSaid },
  }
}

/** The template that was inserted here last, where the text still comes from it and it asks for something personal. */
function templateBehind(writing: Writing, text: string): string | null {
  const { lastUsed } = writing.repertoire
  const [latest] = [...lastUsed].toSorted(([, a], [, b]) => b - a)
  if (!latest || !asksPersonalLine(writing, latest[0])) return null
  const template = draftOf(writing, latest[0], {}).text
  return derivesFrom(text, template) ? template : null
}

/** The shipped ones say so; an own one is somebody's standing text and always wants one. */
function asksPersonalLine({ repertoire }: Writing, id: string): boolean {
  const template = repertoire.library.find((one) => one.id === id)
  return template !== undefined && (template.personal !== undefined || template.origin !== 'shipped')
}
