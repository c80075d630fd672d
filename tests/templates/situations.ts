import { catalogue } from '../../lib/templates/catalogue'
import { asText, render } from '../../lib/templates/render'
import { AROUND, type Around, isToSupport, WRITTEN_STAGES } from '../../lib/templates/situations'
import type { Register, Template } from '../../lib/templates/types'
import { valuesFor } from '../../lib/templates/values'

export const LANGUAGES = ['es', 'en', 'uk'] as const
export const GENDERS = ['feminine', 'masculine', 'neutral'] as const
export const STAGES = WRITTEN_STAGES
export const AROUND_STAGES = Object.keys(AROUND) as Around[]

export const toSupport = ({ occasion }: Pick<Template, 'occasion'>) => isToSupport(occasion)

type Language = (typeof LANGUAGES)[number]
export const VOICES: readonly { language: Language; register: Register }[] = [
  { language: 'es', register: 'tu' },
  { language: 'es', register: 'usted' },
  { language: 'en', register: 'usted' },
  { language: 'uk', register: 'usted' },
]

const NAMES = { es: 'María Fernanda', en: 'Christopher', uk: 'Олександра' }
const SLOTS = {
  es: 'martes 10 de marzo a las 10:00, miércoles 11 de marzo a las 17:00 o jueves 12 de marzo a las 18:00',
  en: 'Tuesday 10 March at 10:00, Wednesday 11 March at 17:00 or Thursday 12 March at 18:00',
  uk: 'вівторок, 10 березня, 10:00; середа, 11 березня, 17:00; четвер, 12 березня, 18:00',
}
const DIRECTIONS = {
  es: 'calle de Fuencarral 112, 3.º B, Madrid (metro Bilbao, salida Fuencarral)',
  en: '112 Fuencarral Street, 3rd floor B, Madrid (Bilbao underground station)',
  uk: 'вул. Володимирська 47, 3-й поверх, Київ (станція метро «Золоті ворота»)',
}

/** Everything known: Thursday 12 March 2026, 18:00 in Madrid, for a client in Kyiv. */
export const fullValues = (language: Language) =>
  valuesFor({
    language,
    client: NAMES[language],
    session: Date.UTC(2026, 2, 12, 17),
    zone: 'Europe/Madrid',
    clientZone: 'Europe/Kyiv',
    texts: ['https://meet.google.com/abc-defg-hij'],
    slots: SLOTS[language],
    practice: { price: '50 €', couplePrice: '', directions: DIRECTIONS[language], meetingLink: '' },
  })

const SPECIALISTS = { es: 'Ana Belén Martínez', en: 'Ana Belén Martínez', uk: 'Олена Коваленко' }

/** The whole library as it will read, once per template and gender of the specialist. */
export const messages = catalogue.flatMap((template: Template) =>
  GENDERS.map((gender) => ({
    template,
    name: `${template.id} (${gender})`,
    text: asText(
      render(template, fullValues(template.language), { name: SPECIALISTS[template.language], gender }).parts,
    ),
  })),
)
