import { chats, clock, dayWord, last, usualTruth } from '../pages/inbox.js'
import { h, hashed, mine } from './styles.js'

/** Further ways to tell times, days and lines; all else is as on the first page of `styles.js`. */
export const said = (m) => m.author !== 'system'
export const usual = (more = {}) =>
  usualTruth({
    timeText: (m) => (said(m) ? clock(m.at) : null),
    listTime: (chat) => clock(last(chat).at),
    ...more,
  })
/** A style that changes what `hashed` has drawn: `change(app, messages, state)`. */
export const but = (css, change, truth = usual(), more = {}) => ({
  css: `${hashed.css}${css}`,
  draw: (state, actions) => {
    const app = hashed.draw(state, actions)
    change(app, actions.current().messages, state)
    return app
  },
  truth,
  ...more,
})
export const timesIn = (app) => [...app.querySelectorAll('.w5 .t1')]
const rowTimes = (app) => [...app.querySelectorAll('.k9 .t1')]

/** In the document, folded to no height until the row is pressed. */
const folded = but(
  '.r1{flex-wrap:wrap}.t9{width:100%;max-height:0;overflow:hidden;font-size:11px}.r1:focus .t9{max-height:20px}',
  (app) => {
    for (const time of timesIn(app)) {
      time.closest('.r1').append(h('div', { class: 't9' }, time.textContent))
      time.remove()
    }
  },
)

/** Written by the style sheet. */
const drawn = but('.u1::after{content:attr(data-t);font-size:11px;color:#777;margin-left:8px}', (app) => {
  for (const time of timesIn(app)) time.replaceWith(h('span', { class: 'u1', 'data-t': time.textContent }))
})

/** "3d", "14h", "4m", counted from the moment of drawing; no separators. */
let now = Date.now()
const compactTime = (d) => {
  const minutes = Math.floor((now - d.getTime()) / 60_000)
  if (minutes < 1) return 'ahora'
  if (minutes < 60) return `${minutes}m`
  return minutes < 1440 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 1440)}d`
}
const compact = but(
  '',
  (app, messages, state) => {
    now = Date.now()
    const times = messages.filter(said).map((m) => compactTime(m.at))
    timesIn(app).forEach((time, i) => time.replaceChildren(times[i]))
    rowTimes(app).forEach((time, i) => time.replaceChildren(compactTime(last(state.chats[i]).at)))
    for (const day of app.querySelectorAll('.p1')) day.remove()
  },
  (state, chat) => {
    const truth = usual({
      timeText: (m) => (said(m) ? compactTime(m.at) : null),
      listTime: (one) => compactTime(last(one).at),
    })(state, chat)
    // How exact "2d" is, is the reader's to say.
    for (const m of truth.open.messages) delete m.at
    return truth
  },
)

/** Days of the last week by their names, in capitals by the style sheet. */
const weekdayOf = (d) =>
  ['Hoy', 'Ayer'].includes(dayWord(d))
    ? dayWord(d)
    : new Intl.DateTimeFormat('es', { weekday: 'long' }).format(d)
const listDay = (chat) => {
  const day = weekdayOf(last(chat).at)
  return day === 'Hoy' ? clock(last(chat).at) : day
}
const weekdays = but(
  '.p1{text-transform:uppercase}',
  (app, messages, state) => {
    const names = new Map(messages.map((m) => [dayWord(m.at), weekdayOf(m.at)]))
    for (const day of app.querySelectorAll('.p1 span')) day.replaceChildren(names.get(day.textContent))
    rowTimes(app).forEach((time, i) => time.replaceChildren(listDay(state.chats[i])))
  },
  usual({ listTime: listDay }),
)

/** The day in sight stands a second time over the list, and once more at its head. */
const floating = but(
  '.w3{position:relative}.p2{position:absolute;top:60px;left:0;right:0;text-align:center;pointer-events:none;font-size:12px}.p3{position:sticky;top:0;text-align:center;font-size:12px}.p2 span,.p3 span{background:#fff;border-radius:10px;padding:2px 10px}',
  (app, messages) => {
    const copy = (name) => h('div', { class: name }, h('span', {}, dayWord(messages[messages.length - 1].at)))
    app.querySelector('.w3').append(copy('p2'))
    app.querySelector('.w5').prepend(copy('p3'))
  },
)

/** Lines of the page's own in the same frame as messages, on nobody's side. */
const sideless = but('.r3{justify-content:center}', (app) => {
  for (const line of app.querySelectorAll('.s1'))
    line.replaceWith(h('div', { class: 'r1 r3' }, h('div', { class: 'b1' }, line.textContent)))
})

/** The same words twice in a row from either side, and a divider over what is new. */
const again = () => {
  const all = chats()
  const [first] = all
  const at = last(first).at
  for (const [author, text] of [
    ['client', 'Hola'],
    ['client', 'Hola'],
    ['specialist', 'Sí'],
    ['specialist', 'Sí'],
    ['client', 'Vale'],
  ])
    first.messages.push({ author, text, at })
  return all
}
const twice = but(
  '.nu{display:flex;align-items:center;gap:8px;color:#c33;font-size:12px}.nu:before,.nu:after{content:"";flex:1;border-top:1px solid #c33}',
  (app) => {
    const rows = app.querySelectorAll('.w5 .r1')
    rows[rows.length - 1].before(h('div', { class: 'nu' }, h('span', {}, '1 mensaje nuevo')))
  },
  usual(),
  { chats: again },
)

/** No head over the messages; previews say who spoke. */
const prefixed = (chat) => `${mine(last(chat)) ? 'Tú' : chat.name.split(' ')[0]}: ${last(chat).text}`
const headless = but(
  '',
  (app, _, state) => {
    app.querySelector('.w4').remove()
    app.querySelectorAll('.e1').forEach((line, i) => line.replaceChildren(prefixed(state.chats[i])))
  },
  usual({ preview: prefixed }),
)

/** Text that was written with marks and is drawn as paragraphs, lists and links. */
const markdown = but(
  '.b1 p{margin:4px 0}.b1 ul{margin:4px 0;padding-left:18px}.b1{white-space:normal}',
  (app, messages) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .b1').forEach((bubble, i) => {
      if (!mine(own[i])) return
      bubble.firstChild.replaceWith(
        h('p', {}, own[i].text.replace(/\n/g, ' ')),
        h('ul', {}, h('li', {}, h('strong', {}, 'Uno'), ': jueves'), h('li', {}, 'Dos: viernes')),
        h('p', {}, h('a', { href: '#p' }, 'Mi perfil'), ' y ', h('code', {}, 'agenda')),
      )
    })
  },
  (state, chat) => {
    const truth = usual()(state, chat)
    for (const m of truth.open.messages)
      if (m.author === 'specialist')
        m.text = `${m.text.replace(/\n/g, ' ')}\n\nUno: jueves\nDos: viernes\n\nMi perfil y agenda`
      else m.text = m.text.replace(/\n/g, ' ')
    return truth
  },
)

/** A list drawn from below by turning it over, and each line of it back. */
const turned = but('.w5,.w5>*{transform:scaleY(-1)}', (app) => {
  const room = app.querySelector('.w5')
  room.replaceChildren(...[...room.children].reverse())
})

/** All at the left, without bubbles: a face of letters and a name to press tell whose it is. */
const pressed = but(
  '.r2{justify-content:flex-start}.b1,.b2{background:none;padding:0}.f9{width:32px;height:32px;border-radius:50%;background:#9bd;text-align:center;line-height:32px;margin-right:8px}.n9{display:block;font-weight:700;border:0;background:none;padding:0}',
  (app, messages, state) => {
    const { name } = state.chats.find((chat) => chat.id === state.open)
    const speakers = messages.filter(said).map((m) => (mine(m) ? 'Elena Ruiz' : name))
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const letters = speakers[i].split(' ').map((word) => word[0])
      const bubble = row.firstElementChild
      const head = h('div', {}, h('button', { class: 'n9 sender' }, speakers[i]), bubble.lastElementChild)
      row.replaceChildren(h('div', { class: 'f9' }, letters.join('')), h('div', {}, head, bubble))
    })
  },
)

/** The same line under every name, and answers that show again what they answer. */
const answering = but(
  '.q9{background:#e7e7ef;border-radius:6px;padding:4px 8px;font-size:13px}.s9{font-size:12px;color:#888}',
  (app, messages) => {
    for (const name of app.querySelectorAll('.n1'))
      name.after(h('div', { class: 's9' }, 'Terapia individual online'))
    const [first] = messages
    const bubbles = [...app.querySelectorAll('.w5 .b1')]
    bubbles.slice(2).forEach((bubble) => {
      if (said(first))
        bubble.prepend(h('div', { class: 'q9' }, h('b', {}, 'Otra Persona'), h('div', {}, first.text)))
    })
  },
)

/** Answers that are a day or a clock and nothing else, in the place of words. */
const days = ['Viernes', '14:30', 'Hoy', 'El lunes']
const worded = but('', () => {}, usual(), {
  draw: (state, actions) => {
    for (const chat of state.chats)
      chat.messages.forEach((m, i) => {
        if (
          said(m) &&
          i > 0 &&
          i < chat.messages.length - 1 &&
          m.text.length < 30 &&
          !/^¿Sigue|^Sí,/.test(m.text)
        )
          m.text = days[i % 4]
      })
    return hashed.draw(state, actions)
  },
})

/** A bubble is something to press: a menu opens. */
const menus = but('', (app) => {
  for (const bubble of app.querySelectorAll('.b1')) bubble.setAttribute('role', 'button')
})

/** No bubbles; the day stands in the same item as the first message of its day. */
const dayed = but(
  '.r2{justify-content:flex-start}.b1,.b2{background:none;padding:0}.n9{font-weight:700}',
  (app, messages, state) => {
    const { name } = state.chats.find((chat) => chat.id === state.open)
    const speakers = messages.filter(said).map((m) => (mine(m) ? 'Tú' : name))
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const bubble = row.firstElementChild
      const time = bubble.lastElementChild
      const item = h(
        'div',
        {},
        h('div', {}, h('span', { class: 'n9' }, speakers[i]), time),
        h('p', {}, bubble),
      )
      const day = row.previousElementSibling
      row.replaceChildren(item)
      if (day?.className === 'p1') {
        row.style.display = 'block'
        row.prepend(day)
      }
    })
  },
)

export const MORE = {
  worded,
  menus,
  dayed,
  turned,
  pressed,
  answering,
  folded,
  drawn,
  compact,
  weekdays,
  floating,
  sideless,
  twice,
  headless,
  markdown,
}
