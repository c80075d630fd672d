import type { MessagesActions, MessagesModel } from '../../components/messages/model'
import type { Wording } from '../../lib/templates/faults'
import { libraryOf, type OneChange, type TemplateRecord } from '../../lib/templates/library'
import { options } from './setup-states'

const record = (id: string, more: Partial<TemplateRecord>): TemplateRecord => ({
  ...{ id, changedAt: 1, own: null, deleted: false, favourite: false, hidden: false },
  ...{ position: null, shortcut: null },
  ...more,
})

export const OWN = 'own-holiday'
const OWN_RECORDS: readonly TemplateRecord[] = [
  record(OWN, {
    own: {
      ...{ language: 'es', occasion: 'doubts', register: 'tu', title: 'Responder en vacaciones' },
      text: 'Hola, {{client}}. Soy {psicóloga|psicólogo|profesional de la psicología} y ahora estoy de vacaciones; vuelvo el lunes y te respondo con calma. ¿Te va bien {{slots}}?',
    },
    shortcut: ';vacaciones',
    favourite: true,
  }),
  record('es-tu-doubts-acknowledge', { hidden: true }),
  record('es-tu-price-how-it-is-paid', { shortcut: ';precio' }),
]

/** A wording left unsaved, with all that can be wrong with one. */
export const UNSAVED: Wording = {
  id: 'own-unfinished',
  words: {
    language: 'es',
    occasion: 'paid',
    title: 'Antes de la sesión',
    text: 'Hola, {{cliente1}}: [hora]',
  },
  shortcut: ';precio',
}

/** Keeps changes in memory, in place of the database. */
export function shelf(records: readonly TemplateRecord[] = OWN_RECORDS, unsaved: readonly Wording[] = []) {
  const kept = new Map(records.map((one) => [one.id, one]))
  const wordings = new Map(unsaved.map((one) => [one.id, one]))
  const put = ({ id, change }: OneChange) => kept.set(id, { ...(kept.get(id) ?? record(id, {})), ...change })
  const model = (): MessagesModel => ({
    library: libraryOf([...kept.values()]),
    unsaved: [...wordings.values()],
    specialist: { name: 'Lucía Ferrer', gender: 'feminine' },
    practice: options.practice,
    zone: 'Europe/Madrid',
    voice: { language: 'es', register: 'tu' },
  })
  const actions: MessagesActions = {
    change: async (changes) => {
      const before = new Map(kept)
      for (const one of changes) put(one)
      return async () => {
        kept.clear()
        for (const [id, one] of before) kept.set(id, one)
      }
    },
    offerImport: async () => ({ problem: 'empty', line: null }),
    exportAll: () => {},
    keepWording: async (wording) => void wordings.set(wording.id, wording),
    copy: async () => {},
    dropWording: async (id) => void wordings.delete(id),
  }
  return { model, actions, kept }
}
