import type { BookingFact } from '../facts'
import { atClock, dayAhead } from './instants'
import { type Wording, wordingOf } from './times'
import type { Vocabulary } from './vocabulary'

/** How platforms word what happened to a session, in Spanish, English and Ukrainian. The first row that fits counts. */
const PHRASES: readonly { what: BookingFact['what'] | null; words: RegExp }[] = [
  { what: null, words: /recordatorio|recuerda|reminder|remember to|нагаду|нагадування|не забудьте/i },
  {
    what: 'cancelled',
    words:
      /cancelad|anulad|cancelación|ha cancelado|cancell?ed|cancellation|скасован|скасува|відмінен|відмінив/i,
  },
  {
    what: 'moved',
    words:
      /reprogramad|reagendad|pospuest|aplazad|trasladad|(cita|sesión).{0,40}(movid|cambiad)|nueva fecha|cambio de (hora|fecha)|rescheduled|postponed|moved (to|from)|new (date|time)|перенес|нова дата|новий час|змінено (час|дату)/i,
  },
  {
    what: 'agreed',
    words:
      /pendiente de pago|sin pagar|no (está |ha sido )?pagad|falta el pago|unpaid|not (yet )?paid|payment (is )?(pending|due)|awaiting payment|не оплачен|очіку\p{L}* оплат|без оплати/iu,
  },
  {
    what: 'paid',
    words:
      /pagad|pago (recibido|confirmado|realizado|completado|efectuado|aceptado)|ha pagado|abonad|\bpaid\b|payment (was |has been |is )?(received|confirmed|completed|successful|made)|оплачен|оплатив|оплатила|оплат[ау] (отриман|підтверджен|пройшла)/i,
  },
  {
    what: 'agreed',
    words:
      /(cita|sesión|consulta|reserva|sesiones).{0,60}(acordad|agendad|programad|reservad|confirmad|creada|concertad)|(acordad|agendad|programad|reservad|nueva (cita|sesión|reserva)|ha reservado)|(session|appointment|booking|consultation|call).{0,60}(booked|scheduled|confirmed|agreed|arranged)|(booked|scheduled|new (session|appointment|booking))|(заброньован|забронюва|заплановано|узгоджен|домовлен|призначен|нова (сесія|зустріч)|нове бронювання|записа\p{L}+ на)/iu,
  },
]
const COUPLE = /pareja|couple|(?<!\p{L})пар(а|и|ою|ну|на)(?!\p{L})|(?<!\p{L})парн/iu
const CHILD = /infantil|niñ|child|дитяч|дитин/i
const MEET =
  /meet\.google\.com\/[a-z-]+|zoom\.us\/|en línea|online|онлайн|videollamada|video call|google meet/i
const ROOM = /presencial|in person|in-person|consultorio|office|очн|в кабінеті|у кабінеті/i

/** The times a text names, in order: the longest stretches of words that are a time and nothing else. */
export function timesIn(text: string, words: Vocabulary): Wording[] {
  const parts = text
    .replace(/https?:\S+/g, ' ')
    .replace(/(\d:\d\d)\s*[–—-]\s*\d{1,2}:\d\d/g, '$1')
    .split(/\s+/)
    .slice(0, 80)
  const found: Wording[] = []
  for (let from = 0; from < parts.length; ) {
    const hit = longestAt(parts, from, words)
    if (hit) found.push(hit.wording)
    from += hit?.length ?? 1
  }
  return found
}

function longestAt(
  parts: string[],
  from: number,
  words: Vocabulary,
): { wording: Wording; length: number } | null {
  for (let length = Math.min(10, parts.length - from); length > 0; length--) {
    const piece = parts
      .slice(from, from + length)
      .join(' ')
      .replace(/^\P{L}*(?=\p{L})|[.,;:!)]+$/gu, '')
    const wording = /\d/.test(piece) || length === 1 ? wordingOf(piece, words) : null
    if (wording && wording.ago === undefined) return { wording, length }
  }
  return null
}

/** Starts of sessions: a day with its clock, also where the text parts them. */
function startsIn(text: string, words: Vocabulary, at: number): number[] {
  const starts: number[] = []
  let day: number | null = null
  for (const wording of timesIn(text, words)) {
    day = dayAhead(wording, at) ?? day
    if (wording.instant !== undefined) starts.push(wording.instant)
    else if (wording.clock !== undefined && day !== null) starts.push(atClock(day, wording.clock))
  }
  return starts
}

/**
 * What a system message says about a session, or null. `at`: when it was written (ms); a date without a year is the
 * next one from there.
 */
export function bookingIn(text: string, at: number, words: Vocabulary): BookingFact | null {
  const row = PHRASES.find((phrase) => phrase.words.test(text))
  if (!row?.what) return null
  const [first = null, second] = startsIn(text, words, at)
  const onlyNew = row.what === 'moved' && second === undefined
  return {
    what: row.what,
    session: onlyNew ? null : first,
    ...movedTo(row.what, second ?? first),
    ...(COUPLE.test(text) ? { kind: 'couple' as const } : CHILD.test(text) ? { kind: 'child' as const } : {}),
    ...(MEET.test(text)
      ? { where: 'online' as const }
      : ROOM.test(text)
        ? { where: 'in-person' as const }
        : {}),
  }
}

const movedTo = (what: BookingFact['what'], to: number | null): { to?: number } =>
  what === 'moved' && to !== null ? { to } : {}
