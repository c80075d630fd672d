/** The state behind every kit page: an inbox of a therapist, drawn by each kit in its own way. */
const MINUTE = 60_000
const DAY = 86_400_000

const at = (days, hour, minute) => {
  const d = new Date()
  return new Date(d.getFullYear(), d.getMonth(), d.getDate() - days, hour, minute)
}
const say = (author, text, when) => ({ author, text, at: when })

/** Four chats: long, short, fresh, and a second one of the same name. Times are whole minutes. */
export function chats() {
  return [
    {
      id: 'c-1041',
      name: 'Ana García',
      unread: 0,
      messages: [
        say('client', 'Hola, me gustaría saber si tienes hueco esta semana.', at(2, 10, 12)),
        say(
          'specialist',
          'Hola Ana, gracias por escribir.\nTengo libre el jueves y el viernes.',
          at(2, 10, 30),
        ),
        say('client', 'El jueves me va bien 🙂', at(2, 10, 31)),
        say('system', 'Sesión reservada para el jueves', at(2, 10, 32)),
        say('client', '¿A qué hora?', at(1, 9, 5)),
        say('client', '¿Y cuánto cuesta la sesión?', at(1, 9, 6)),
        say('specialist', 'A las 18:00. Tienes el precio en https://example.org/perfil', at(1, 9, 40)),
        say('specialist', '¿Te parece bien?', at(1, 9, 41)),
        say(
          'client',
          'Perfecto, muchas gracias. Nos vemos entonces, aunque antes quería contarte que estas semanas han sido bastante complicadas y no sé muy bien por dónde empezar.',
          at(0, 0, 3),
        ),
      ],
    },
    {
      id: 'c-2077',
      name: 'Олена Шевченко',
      unread: 2,
      messages: [
        say('specialist', 'Добрий день, Олено! Чим можу допомогти?', at(1, 12, 0)),
        say('client', 'Добрий день', at(0, 0, 1)),
        say('client', 'Хочу записатися на зустріч', at(0, 0, 2)),
      ],
    },
    {
      id: 'c-3003',
      name: 'Sam O’Neil',
      unread: 1,
      messages: [say('client', 'Hi, are you taking new clients?', at(0, 0, 1))],
    },
    {
      id: 'c-3009',
      name: 'Ana García',
      unread: 0,
      messages: [
        say('specialist', 'Hola Ana, ¿cómo ha ido todo?', at(3, 17, 20)),
        say('client', 'Mejor, gracias', at(3, 18, 2)),
      ],
    },
  ]
}

const pad = (n) => String(n).padStart(2, '0')
export const clock = (d) => `${pad(d.getHours())}:${pad(d.getMinutes())}`
export const dayWord = (d) => {
  const midnight = at(0, 0, 0).getTime()
  if (d.getTime() >= midnight) return 'Hoy'
  if (d.getTime() >= midnight - DAY) return 'Ayer'
  return new Intl.DateTimeFormat('es', { day: 'numeric', month: 'long' }).format(d)
}

/**
 * A tiny store. `draw(state)` shows it; `truth(state)` says what a reader must find. `window.kitState` is the page's
 * own state, for the tests only.
 */
export function inbox({ draw, truth, receiveAuthor = 'client', chats: all = chats(), open = 'c-1041' }) {
  const state = { chats: all, open, sent: [] }
  const current = () => state.chats.find((chat) => chat.id === state.open)
  const update = () => {
    draw(state, actions)
    window.truth = truth(state, current())
  }
  const add = (author, text) => {
    current().messages.push(say(author, text, new Date(Math.floor(Date.now() / MINUTE) * MINUTE)))
    if (author === 'specialist') state.sent.push(text)
    update()
  }
  const actions = {
    show(id) {
      state.open = id
      current().unread = 0
      update()
    },
    send: (text) => add('specialist', text),
    receive: (text) => add(receiveAuthor, text),
    redraw: () => update(),
    current,
  }
  window.kitState = Object.assign(state, actions)
  update()
  return actions
}

export const last = (chat) => chat.messages[chat.messages.length - 1]
/** The usual truth; `timeText` words a message's time, `hide` drops messages that the kit cannot show. */
export function usualTruth({
  timeText = () => null,
  listTime = () => null,
  preview = (chat) => last(chat).text,
  text = (m) => m.text,
  hide = () => false,
  exact = true,
}) {
  return (state, chat) => ({
    list: state.chats.map((one) => ({
      name: one.name,
      preview: preview(one),
      timeText: listTime(one),
      unread: one.unread,
      active: one.id === state.open,
    })),
    open: {
      name: chat.name,
      messages: chat.messages
        .filter((m) => !hide(m))
        .map((m) => ({
          author: m.author,
          text: text(m),
          at: exact && timeText(m) !== null ? m.at.toISOString() : null,
          timeText: timeText(m),
        })),
    },
  })
}
