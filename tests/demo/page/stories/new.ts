import type { Story } from '../model'
import { AUTOMATIC } from '../words'

/** Chats of the last hours and days: the specialist's first messages are what matters. */
export const newChats: readonly Story[] = [
  {
    id: 'b81f04c2',
    name: 'Lucía Ferrer',
    opened: '9m',
    portrait: true,
    unread: true,
    lines: [
      [
        '9m',
        'client',
        'Hola, Marta. Llevo unos meses durmiendo fatal y dándole vueltas a todo, sobre todo por el trabajo.',
      ],
      ['8m', 'client', '¿Trabajas este tipo de cosas? Es la primera vez que busco ayuda.'],
    ],
  },
  {
    id: '3d5ea9f7',
    name: 'Andrés Molina',
    opened: '1h 50m',
    unread: true,
    lines: [
      ['1h 50m', 'client', 'Buenas, me gustaría saber cómo serían las sesiones'],
      ['1h 35m', 'specialist', AUTOMATIC],
      ['-4m', 'client', 'Perdona, ¿también atiendes por las tardes?'],
    ],
  },
  {
    id: '70c6d1ab',
    name: 'Carmen Ruiz',
    opened: '1d 2h',
    lines: [
      ['1d 2h', 'client', 'Hola, estoy pasando una separación y no sé muy bien por dónde empezar.'],
      ['1d 1h 45m', 'specialist', AUTOMATIC],
      [
        '1d 1h 10m',
        'specialist',
        'Hola, Carmen. Gracias por elegir mi perfil y por contármelo. Una separación remueve muchas cosas; no hace falta que lo traigas todo ordenado. Si quieres, pregúntame lo que necesites antes de reservar.',
      ],
    ],
  },
  {
    id: 'e2947b50',
    name: 'Дмитро Коваль',
    opened: '3d 1h',
    portrait: true,
    lines: [
      ['3d 1h', 'client', 'Добрий день! Шукаю психолога, який працює з тривогою.'],
      [
        '3d 20m',
        'specialist',
        'Добрий день, Дмитре! Дякую, що обрали мій профіль. Так, я працюю з тривогою. Про що вам було б важливо запитати перед першою зустріччю?',
      ],
      [
        '2d 2h',
        'specialist',
        'Дмитре, чи вдалося вам переглянути мій календар? Якщо зручного часу немає, напишіть — підберемо.',
      ],
    ],
  },
  {
    id: '98ad3f16',
    name: 'Sofía 🌸 Marín',
    opened: '5h 20m',
    portrait: true,
    unread: true,
    lines: [
      ['5h 20m', 'client', '¡Hola! 😊 Me ha gustado mucho tu presentación'],
      ['5h 5m', 'specialist', AUTOMATIC],
      [
        '4h 30m',
        'specialist',
        'Hola, Sofía. Gracias por escribirme y por tus palabras. ¿Qué te gustaría trabajar en terapia?',
      ],
      [
        '40m',
        'client',
        'Pues la ansiedad 😰… me agobio con cualquier cosa 🙈 ¿cuánto suele durar una terapia así?',
      ],
    ],
  },
  { id: '05b7e8d4', name: 'Valentina Ríos', opened: '3m', lines: [] },
]
