import type { DraftContext } from '../../lib/drafts/types'
import en from './good-messages/en.json'
import es from './good-messages/es.json'
import uk from './good-messages/uk.json'

/** The other chats of a full inbox, among them names that are words, and names that the good messages speak of. */
export const OTHERS = [
  ...[
    'Marta Vidal',
    'Jorge Gil',
    'María José Rey',
    'Luz Campos',
    'Paz Serrano',
    'Mar Ibáñez',
    'Sol Prieto',
    'Ana',
  ],
  ...[
    'Esperanza Díaz',
    'Victoria Sanz',
    'Ángel Mora',
    'Laura Soto',
    'Pablo Díaz',
    'Carmen Ruiz',
    'Julio Pardo',
  ],
  ...[
    'Thomas Green',
    'Hope Allen',
    'Will Baker',
    'Grace Hall',
    'Mark Young',
    'May Ward',
    'Martha',
    'Joy Bell',
  ],
  ...[
    'Олег Бондар',
    'Наталія Шевчук',
    'Віра Мороз',
    'Надія Гнатюк',
    'Любов Кравець',
    'Марта Лисенко',
    'Роман Дяк',
  ],
  ...['Ana y Luis', 'J. P.', 'ana_90', 'Cliente 12', '(Rosa)', '***', ''],
]

interface GoodMessage {
  stage: string
  client: string
  text: string
}

const good: Record<'es' | 'en' | 'uk', GoodMessage[]> = { es, en, uk }

/** Messages that a careful therapist would send, with what is known in their chat. */
export const goodMessages = (['es', 'en', 'uk'] as const).flatMap((language) =>
  good[language].map(({ stage, client, text }) => ({
    text,
    context: {
      language,
      stage: stage as NonNullable<DraftContext['stage']>,
      contacts: 1,
      client,
      specialist: 'Ana Belén Martínez',
      otherClients: OTHERS.filter((other) => other !== client),
      sent: ['Hola. Gracias por escribirme, te respondo en un rato.', 'Вітаю! Дякую, відповім трохи згодом.'],
      clientSaid: ['Hola, gracias'],
    } satisfies DraftContext,
  })),
)
