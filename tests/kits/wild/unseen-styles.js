import { chats, clock, last } from '../pages/inbox.js'
import { but, said, timesIn, usual } from './more-styles.js'
import { h, mine } from './styles.js'

/** What pages nobody here had met did otherwise: each of these was misread once. */

const current = (state) => state.chats.find((chat) => chat.id === state.open)

/** A virtual list that places its lines by hand keeps them in any order; the head says more than the name. */
const scattered = but(
  '.w5{position:relative}.w5>*{position:absolute;left:16px;right:16px}',
  (app, _, state) => {
    const room = app.querySelector('.w5')
    const lines = [...room.children]
    lines.forEach((line, i) => {
      line.style.top = `${i * 90}px`
    })
    room.replaceChildren(...lines.slice(5), ...lines.slice(0, 5))
    app.querySelector('.w4').replaceChildren(`Chat con ${current(state).name}`)
  },
)

/** The page's own lines are cards with a button, inset from both sides; the list ends with a button in a row. */
const carded = but(
  '.s2{border:1px solid #ccd;border-radius:8px;padding:10px;margin:8px 48px;text-align:center}.q7{display:block;padding:20px}',
  (app) => {
    for (const line of app.querySelectorAll('.s1'))
      line.replaceWith(h('div', { class: 's2' }, h('div', {}, line.textContent), h('button', {}, 'Ver cita')))
    app.querySelector('.k9').append(h('a', { class: 'q7', href: '#/more' }, h('span', {}, 'Cargar más')))
  },
)

/** Whatever is said tells its time; what happened stands in a block from wall to wall, without one. */
const blocks = but(
  '.s3{background:#eef4ff;border-left:3px solid #37f;padding:8px 12px;margin:8px 0}',
  (app) => {
    for (const line of app.querySelectorAll('.s1'))
      line.replaceWith(h('div', { class: 's3' }, line.textContent))
  },
)

/** Only the first clock of a run names its half of the day. */
const evening = () => {
  const all = chats()
  for (const m of all[0].messages.slice(4, 8)) m.at = new Date(m.at.getTime() + 12 * 36e5)
  return all
}
const english = (d) =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(d).replace(/\u202f/g, ' ')
const halfTold = (m, before) =>
  before?.author === m.author && m.at - before.at < 6e5 ? english(m.at).replace(/ [AP]M/, '') : english(m.at)
const halves = but(
  '',
  (app, messages) => {
    const own = messages.filter(said)
    timesIn(app).forEach((time, i) => time.replaceChildren(halfTold(own[i], own[i - 1])))
  },
  (state, chat) => {
    const truth = usual({ timeText: (m) => (said(m) ? english(m.at) : null) })(state, chat)
    const own = chat.messages.filter(said)
    const lines = truth.open.messages.filter((m) => m.author !== 'system')
    lines.forEach((m, i) => {
      m.timeText = halfTold(own[i], own[i - 1])
    })
    return truth
  },
  { chats: evening },
)

/** Last words that are mostly days, in a list without times, and the newest message is one too. */
const answers = ['Viernes', 'Lunes', 'Hoy', 'Ok, gracias']
const dayTalk = () =>
  chats().map((chat, i) => ({
    ...chat,
    messages: [
      { author: 'specialist', text: '¿Qué día te viene bien?', at: chat.messages[0].at },
      { author: 'client', text: answers[i], at: last(chat).at },
    ],
  }))
const spokenDays = but(
  '.t1{display:block;margin:0}',
  (app) => {
    for (const time of app.querySelectorAll('.k9 .t1')) time.remove()
  },
  usual({ listTime: () => null }),
  { chats: dayTalk },
)

/** All at the left: name, tag and time over the words, in elements without a class. */
const headed = but(
  '.r2{justify-content:flex-start}.b1,.b2{background:none;padding:0}i{background:#345;color:#fff;font-size:10px;padding:1px 5px;border-radius:4px}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const bubble = row.firstElementChild
      const tag = mine(own[i]) ? h('i', {}, 'TERAPEUTA') : null
      const name = h('b', {}, mine(own[i]) ? 'Elena Ruiz' : current(state).name)
      const time = h('span', { style: 'font-size:12px' }, clock(own[i].at))
      row.replaceChildren(
        h(
          'div',
          {},
          h('div', {}, name, tag, ' ', time),
          h('div', { style: 'white-space:pre-wrap' }, bubble.firstChild),
        ),
      )
    })
  },
)

/** Nothing yet but the page's own line. */
const greeted = but('', () => {}, usual(), {
  chats: () => {
    const all = chats()
    all[0].messages = [
      { author: 'system', text: 'Ana García ha iniciado una conversación', at: last(all[0]).at },
    ]
    return all
  },
})

/** The chat of a call: its head names nobody, "Tú" is one of two names. */
const aloneCall = but(
  '.k9{display:none}.r2{justify-content:flex-start}.b1,.b2{background:none;padding:0}',
  (app, messages, state) => {
    app.querySelector('.k9').remove()
    app.querySelector('.w4').replaceChildren('Chat de la sesión')
    for (const line of app.querySelectorAll('.s1')) line.remove()
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const bubble = row.firstElementChild
      const head = h(
        'div',
        {},
        h('b', {}, mine(own[i]) ? 'Tú' : current(state).name),
        ' ',
        bubble.lastElementChild,
      )
      row.replaceChildren(h('div', {}, head, h('div', { style: 'white-space:pre-wrap' }, bubble.firstChild)))
    })
  },
  (state, chat) => ({
    list: [],
    open: {
      name: 'Chat de la sesión',
      messages: usual({ hide: (m) => !said(m) })(state, chat).open.messages,
    },
  }),
)

export const UNSEEN = { scattered, carded, blocks, halves, spokenDays, headed, greeted, aloneCall }
