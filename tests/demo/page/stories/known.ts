import type { Line, Story } from '../model'

const WEEKLY_CLIENT = [
  'He probado el ejercicio de la respiración y me ha ayudado en el trabajo.',
  'Esta semana me ha costado más; el domingo discutí otra vez con mi hermano.',
  'Te confirmo que mañana estoy puntual. ¿Llevo las notas?',
  'Ayer salí de la sesión con mucha calma, gracias.',
]

const WEEKLY_SPECIALIST = [
  'Me alegra leerlo, Hugo. Apunta en qué momentos te resulta más fácil.',
  'Gracias por contármelo. Lo miramos juntos con calma el próximo día.',
  'Sí, trae las notas, por favor: partiremos de ahí.',
  'Gracias por decírmelo. Cuida ese descanso estos días.',
]

const weeks: Line[] = Array.from({ length: 12 }, (_, i) => 12 - i).flatMap((week): Line[] => [
  [`${week * 7}d 5h`, 'client', WEEKLY_CLIENT[week % 4] ?? ''],
  [`${week * 7}d 4h`, 'specialist', WEEKLY_SPECIALIST[week % 4] ?? ''],
])

/** Chats with a history: after a session, long silences, names that break careless pages. */
export const known: readonly Story[] = [
  {
    id: 'f5a0839c',
    name: 'Beatriz Olmo',
    opened: '8d',
    portrait: true,
    lines: [
      ['8d', 'client', 'Hola, Marta, me recomendó tu perfil una amiga.'],
      [
        '7d 23h',
        'specialist',
        'Hola, Beatriz. ¡Qué bien! Gracias por escribirme. ¿Qué te gustaría que supiera de ti?',
      ],
      ['7d 2h', 'client', 'Que me cuesta muchísimo decir que no.'],
      [
        '7d 1h',
        'specialist',
        'Es un buen punto de partida. Tengo un hueco a media tarde; lo verás en el calendario.',
      ],
      ['3d 1h', 'booked', '-1 16:00'],
      [
        '3d',
        'specialist',
        'Recibido, Beatriz. Nos vemos a las 16:00, hora de Madrid, en el enlace de la reserva.',
      ],
    ],
  },
  {
    id: '4d81b6fa',
    name: 'Diego Navarro',
    opened: '24d',
    lines: [
      ['24d', 'client', 'Hola, quería información sobre la terapia online.'],
      [
        '23d 23h',
        'specialist',
        'Hola, Diego. Gracias por tu mensaje. Las sesiones son por videollamada y duran una hora. ¿Tienes alguna duda concreta?',
      ],
      ['17d', 'client', 'Ahora mismo voy muy justo de tiempo, pero me lo apunto.'],
      ['16d 20h', 'specialist', 'Claro que sí, Diego. Aquí estaré cuando te venga bien.'],
    ],
  },
  {
    id: 'a3f96e20',
    name: 'Carmen Ruiz',
    opened: '11d',
    portrait: true,
    unread: true,
    lines: [
      ['11d', 'client', 'Buenas tardes, soy madre de una adolescente y necesito orientación.'],
      [
        '10d 23h',
        'specialist',
        'Buenas tardes, Carmen. Gracias por elegirme. ¿Qué edad tiene tu hija y qué te preocupa más?',
      ],
      ['10d 5h', 'client', 'Tiene quince. Apenas habla con nosotros.'],
      [
        '10d 4h',
        'specialist',
        'Entiendo tu preocupación. Podemos empezar viéndonos las dos y decidir después si se suma ella.',
      ],
      ['1h 20m', 'client', '¿Y si ella no quiere venir? No me gustaría que lo sintiera como un castigo.'],
    ],
  },
  {
    id: '57e2cd08',
    name: '<img src=x onerror="document.title=\'hacked\'">',
    opened: '2d 7h',
    lines: [
      [
        '2d 7h',
        'client',
        'Hola <b>Marta</b> & equipo: "¿se puede pagar a plazos?" </div><script>alert(1)</script>',
      ],
      [
        '2d 6h',
        'specialist',
        'Hola. El pago se hace sesión a sesión, al reservar. ¿Qué te gustaría trabajar?',
      ],
    ],
  },
  {
    id: 'b06d7f39',
    name: 'Hugo Prats Etxeberria de la Torre y Montenegro',
    opened: '85d',
    portrait: true,
    lines: [
      ...weeks,
      ['2d 3h', 'client', 'Esta semana ha ido mejor, he podido parar antes de contestar mal.'],
      ['2d 2h', 'specialist', 'Eso es un paso enorme, Hugo. Lo retomamos en la próxima sesión.'],
      ['1d 12h', 'booked', '+2 12:00'],
      ['1d 11h', 'specialist', 'Anotado: a las 12:00, hora de Madrid, en el enlace de siempre.'],
    ],
  },
]
