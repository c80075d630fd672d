import type { ChatLanguage } from '../facts'
import { type Occasion, WRITTEN_STAGES } from './situations'
import type { Template, TemplateEntry } from './types'

/** Files as they are, by path. Trusted: `checkTemplates` stops the build when one has a fault. */
const files = import.meta.glob<TemplateEntry[]>('/templates/*/*.json', { eager: true, import: 'default' })

/** Every template of the library, in the order of its file. */
export const catalogue: readonly Template[] = Object.entries(files).flatMap(([path, entries]) => {
  const [language, occasion] = path.replace(/^.*\/templates\/|\.json$/g, '').split('/') as [
    ChatLanguage,
    Occasion,
  ]
  const stage = WRITTEN_STAGES.find((written) => written === occasion) ?? null
  return entries.map((entry) => ({ ...entry, language, occasion, stage }))
})
