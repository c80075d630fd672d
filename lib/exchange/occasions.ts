import { ANYTIME, OCCASIONS } from '../templates/situations'
import type { Template } from '../templates/types'

type AnyOccasion = Template['occasion']

/**
 * What people call a stage or a situation in a table of theirs, in three languages, in bare small letters. What Hilo
 * itself calls them is known too.
 */
const NAMES: Readonly<Record<AnyOccasion, readonly string[]>> = {
  'first-contact': [
    ...['перше знайомство'],
    ...['primer contacto', 'primer mensaje', 'primera respuesta', 'bienvenida', 'saludo', 'presentacion'],
    ...['first contact', 'first message', 'first reply', 'welcome', 'greeting', 'introduction'],
    ...['перший контакт', 'перше повідомлення', 'перша відповідь', 'вітання', 'привітання', 'знайомство'],
  ],
  'no-reply': [
    ...['sin respuesta todavía', 'no reply yet', 'відповіді ще немає'],
    ...['sin respuesta', 'no responde', 'no contesta', 'segundo mensaje', 'tercer mensaje', 'seguimiento'],
    ...['recordatorio', 'no reply', 'no answer', 'no response', 'second message', 'third message'],
    ...['follow up', 'reminder', 'nudge', 'без відповіді', 'немає відповіді', 'друге повідомлення'],
    ...['третє повідомлення', 'нагадування', 'не відповідає'],
  ],
  doubts: [
    ...['запитання чи сумнів'],
    ...['duda', 'dudas', 'pregunta', 'preguntas', 'pregunta o duda', 'objeciones', 'doubts', 'questions'],
    ...['question', 'question or doubt', 'objections', 'сумнів', 'сумніви', 'запитання', 'питання'],
  ],
  'agreed-unpaid': [
    ...['session agreed not paid'],
    ...['acordada sin pagar', 'sesion acordada', 'pendiente de pago', 'pago pendiente', 'falta el pago'],
    ...['agreed not paid', 'agreed unpaid', 'payment pending', 'unpaid', 'awaiting payment'],
    ...['домовлено', 'очікує оплати', 'не оплачено', 'домовлено не оплачено'],
  ],
  paid: [
    ...['sesion pagada', 'pagada', 'pagado', 'confirmacion', 'confirmar', 'reserva confirmada'],
    ...[
      'session paid',
      'paid',
      'confirmation',
      'booking confirmed',
      'оплачено',
      'сесію оплачено',
      'підтвердження',
    ],
  ],
  'after-session': [
    ...['despues de la sesion', 'tras la sesion', 'after session', 'after the session', 'post session'],
    ...['після сесії', 'після зустрічі'],
  ],
  inactive: [
    ...['sin contacto reciente', 'no recent contact', 'давно без контакту'],
    ...[
      'inactivo',
      'inactiva',
      'reactivar',
      'reactivacion',
      'retomar',
      'inactive',
      'reactivation',
      're engage',
    ],
    ...['неактивний', 'неактивні', 'повернення', 'відновлення'],
  ],
  ongoing: [
    ...['en terapia', 'in therapy', 'у терапії'],
    ...['en curso', 'en proceso', 'terapia en curso', 'ongoing', 'in progress', 'триває', 'у процесі'],
  ],
  'no-show': [
    ...['клієнт не прийшов'],
    ...['no se presento', 'no vino', 'falto', 'no show', 'missed session', 'missed appointment'],
    ...['не прийшов', 'не прийшла', 'пропущена сесія', 'неявка'],
  ],
  moving: [
    ...['перенесення сесії'],
    ...['cambio de hora', 'cambiar la sesion', 'mover la sesion', 'reprogramar', 'cancelacion', 'reschedule'],
    ...['rescheduling', 'moving', 'change of time', 'cancellation', 'перенесення', 'перенести', 'скасування'],
  ],
  directions: [
    ...['como llegar', 'direccion', 'ubicacion', 'directions', 'address', 'location', 'how to get there'],
    ...['як дістатися', 'адреса', 'як доїхати'],
  ],
  'meeting-link': [
    ...['enlace de la reunión'],
    ...['enlace', 'enlace de la sesion', 'videollamada', 'link', 'meeting link', 'video call'],
    ...['посилання', 'посилання на зустріч', 'відеодзвінок'],
  ],
  'book-next': [
    ...['proxima sesion', 'siguiente sesion', 'reservar la siguiente', 'next session', 'book next', 'rebook'],
    ...['наступна сесія', 'наступна зустріч'],
  ],
  price: [
    ...[
      'precio',
      'precios',
      'tarifa',
      'tarifas',
      'coste',
      'price',
      'prices',
      'pricing',
      'fee',
      'fees',
      'cost',
    ],
    ...['ціна', 'ціни', 'вартість', 'оплата'],
  ],
  away: [
    ...['ausencia o fin de semana', 'away or weekend', 'відсутність або вихідні'],
    ...[
      'ausente',
      'ausencia',
      'fuera',
      'fin de semana',
      'vacaciones',
      'no disponible',
      'away',
      'out of office',
      'weekend',
    ],
    ...['holidays', 'vacation', 'відсутність', 'вихідні', 'відпустка'],
  ],
  referral: [
    ...['скерування до іншого фахівця'],
    ...['derivacion', 'derivar', 'referral', 'refer', 'handover', 'перенаправлення', 'скерування'],
  ],
  'support-away': [
    ...[
      'al equipo de la plataforma ausencia',
      'to the platform s team away',
      'команді платформи відсутність',
    ],
  ],
  'support-excluded': [
    ...[
      'al equipo de la plataforma chat excluido',
      'to the platform s team excluded chat',
      'команді платформи вилучений чат',
    ],
  ],
  anytime: [
    ...['en cualquier momento', 'any time', 'будь коли'],
    'general',
    'otros',
    'otro',
    'varios',
    'other',
    'others',
    'misc',
    'загальне',
    'інше',
  ],
}

const ALL: readonly AnyOccasion[] = [...OCCASIONS, ANYTIME]

const BY_NAME = new Map(
  ALL.flatMap((occasion) =>
    [bare(occasion), ...NAMES[occasion].map(bare)].map((name): [string, AnyOccasion] => [name, occasion]),
  ),
)

/** What a label names; null: nothing Hilo knows. Of a path, as "Clientes/Primer mensaje", the last part that names one. */
export function occasionNamed(label: string): AnyOccasion | null {
  const parts = [label, ...label.split(/[/>|,;:#]/).reverse()]
  return parts.flatMap((part) => BY_NAME.get(bare(part)) ?? [])[0] ?? null
}

/** Small letters without accents; signs between words are one space. */
function bare(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307\u0309-\u036f]/g, '')
    .normalize('NFC')
  return (plain.match(/[\p{L}\d]+/gu) ?? []).join(' ')
}
