import type { Story } from '../model'

/** Chats in which the client is deciding: doubts, agreements, bookings. */
export const deciding: readonly Story[] = [
  {
    id: 'c40e2a9b',
    name: 'Олена Шевчук',
    opened: '1d 6h',
    portrait: true,
    unread: true,
    lines: [
      ['1d 6h', 'client', 'Вітаю! Чи можна працювати з вами українською?'],
      [
        '1d 5h 20m',
        'specialist',
        'Вітаю, Олено! Так, звісно, ми можемо говорити українською. Що зараз турбує вас найбільше?',
      ],
      [
        '50m',
        'client',
        'Останнім часом часто плачу без причини. Але я не певна, що терапія мені допоможе… Як зазвичай проходить перша зустріч?',
      ],
    ],
  },
  {
    id: '1fa86c73',
    name: 'James Whitfield',
    opened: '3d 4h',
    lines: [
      [
        '3d 4h',
        'client',
        'Hi Marta, I moved to Valencia in spring and I have been feeling rather isolated since.',
      ],
      [
        '3d 3h',
        'specialist',
        'Hello James, thank you for choosing my profile. Moving country is a big change. Would you like to tell me a little more?',
      ],
      ['2d 1h', 'client', 'Mostly that I avoid people after work. Do you have evenings available?'],
      [
        '2d',
        'specialist',
        'Yes, I do: I could offer you an evening later this week at 19:00. Would that suit you?',
      ],
      ['20h', 'client', "19:00 works for me, let's do that!"],
      [
        '19h 40m',
        'specialist',
        'Great, James. You will find that time in my calendar; once it is booked you will receive the link.',
      ],
    ],
  },
  {
    id: 'd9e5b08f',
    name: 'Nuria Campos',
    opened: '2d 3h',
    portrait: true,
    lines: [
      ['2d 3h', 'client', 'Buenos días. Busco a alguien con experiencia en duelo.'],
      [
        '2d 2h',
        'specialist',
        'Buenos días, Nuria. Siento tu pérdida. Sí, acompaño procesos de duelo desde hace años. ¿Te apetece contarme a quién has perdido?',
      ],
      ['1d 3h', 'client', 'A mi padre, en enero. Me gustaría empezar cuanto antes.'],
      [
        '1d 2h 30m',
        'specialist',
        'Gracias por la confianza, Nuria. Esta semana tengo un hueco a las seis de la tarde y otro a las diez de la mañana.',
      ],
      ['1h 5m', 'client', 'A las seis me va perfecto. Ya he hecho la reserva.'],
      ['1h', 'booked', '+1 18:00'],
    ],
  },
  {
    id: '6b12f7ce',
    name: 'Irene y Mateo',
    opened: '4d',
    lines: [
      ['4d', 'client', 'Hola, somos pareja desde hace ocho años y queremos aprender a discutir mejor.'],
      [
        '3d 23h',
        'specialist',
        'Hola, Irene y Mateo. Gracias por escribirme los dos. Las sesiones de pareja duran dos horas; ¿qué momento de la semana os vendría mejor?',
      ],
      ['3d 2h', 'client', 'Por la mañana, si puede ser, y cuanto antes.'],
      [
        '3d 1h',
        'specialist',
        'Perfecto: en el calendario veréis libre un hueco a las diez; si lo reserváis, es vuestro.',
      ],
      ['2d 5h', 'booked', '+3 10:00'],
      [
        '2d 4h 30m',
        'specialist',
        'Confirmado: nos vemos ese día a las 10:00, hora de Madrid. El enlace es el que aparece aquí arriba.',
      ],
      ['2d 4h', 'client', '¡Gracias! Allí estaremos.'],
    ],
  },
  {
    id: '8e3c90d5',
    name: 'Pablo Serrano',
    opened: '6d',
    lines: [
      ['6d', 'client', 'Hola, ¿atiendes temas de estrés en oposiciones?'],
      ['5d 23h', 'specialist', 'Hola, Pablo. Sí, es una consulta muy habitual. ¿Cuándo te examinas?'],
      ['5d 2h', 'client', 'En mayo. Ya te he reservado hora.'],
      ['5d 1h', 'booked', '-1 17:00'],
      [
        '5d',
        'specialist',
        'Estupendo, Pablo: nos vemos a las 17:00, hora de Madrid. Te espero en el enlace.',
      ],
      ['2d 8h', 'cancelled', '-1 17:00'],
      ['2d 7h 30m', 'client', 'Perdona, me ha coincidido con un simulacro y he tenido que anular.'],
    ],
  },
  {
    id: '2c7d54e1',
    name: 'ليلى حداد',
    opened: '1d 9h',
    lines: [
      [
        '1d 9h',
        'client',
        'Hola, me llamo Layla. Hablo español, pero a veces me faltan palabras. ¿Es un problema?',
      ],
      [
        '1d 8h',
        'specialist',
        'Hola, Layla. En absoluto: iremos a tu ritmo. Gracias por elegirme. ¿Qué te trae a terapia?',
      ],
      ['7h', 'client', 'La relación con mi familia. شكراً por responder tan rápido.'],
      [
        '6h',
        'specialist',
        'Gracias a ti. Si te parece, en la primera sesión hablamos de cómo es esa relación ahora.',
      ],
    ],
  },
]
