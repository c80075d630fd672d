import { chats, clock } from '../pages/inbox.js'
import { but, said, timesIn, usual } from './more-styles.js'
import { h, mine, withBreaks } from './styles.js'

/** A third round of pages nobody here had met: each of these was misread once. */

const current = (state) => state.chats.find((chat) => chat.id === state.open)
const rows = (app) => [...app.querySelectorAll('.k9 .q2')]
const pad = (n) => String(n).padStart(2, '0')
const full = (d) => `${pad(d.getDate())}/${pad(d.getMonth() + 1)}/${d.getFullYear()} ${clock(d)}`

/** One line tells who writes, what they are and when; the words follow in the same element. The list is one of radio buttons. */
const lined = but(
  '.e{padding:10px 0;border-bottom:1px solid #eee}.e i{font-style:normal;color:#889;font-size:13px}label.q2{cursor:pointer}label input{position:absolute;opacity:0}',
  (app, messages, state) => {
    const lines = messages.map((m) => {
      if (!said(m)) return h('div', { class: 'e' }, h('i', {}, `${m.text} · ${full(m.at)}`))
      const [name, role] = mine(m) ? ['Elena Ruiz', 'Psicóloga'] : [current(state).name, 'Clienta']
      const head = [h('strong', {}, name), ' ', h('i', {}, `· ${role} · ${full(m.at)}`)]
      return h('div', { class: 'e' }, head, h('br'), withBreaks(m.text))
    })
    app.querySelector('.w5').replaceChildren(...lines)
    for (const row of rows(app)) {
      const radio = h('input', { type: 'radio', name: 'chat' })
      const build = row.classList.contains('zz') ? 'zz active q2' : 'q2'
      row.replaceWith(h('label', { class: build, onclick: () => row.click() }, radio, ...row.children))
    }
  },
  usual({ timeText: (m) => full(m.at) }),
)

/** A group without bubbles: a name in bold right before the words. Counts are rolling digits, or said in words. */
const NAMES = ['Pilar', 'nacho_78', 'Pilar', 'Fran']
const led = but(
  '.r2{justify-content:flex-start}.b1,.b2{background:none;padding:0}.w5 b{margin-right:8px;color:#729}.ro{display:inline-block;height:18px;overflow:hidden;background:#e33;color:#fff;border-radius:9px;padding:0 6px}.ro i{display:block;font-style:normal;line-height:18px}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .b1').forEach((bubble, i) => {
      const other = state.open === 'c-1041' ? NAMES[i % 4] : current(state).name
      bubble.prepend(h('b', {}, mine(own[i]) ? 'Yo' : other))
    })
    const [rolling, worded] = app.querySelectorAll('.k9 .c1')
    const digits = [...'0123456789'].map((digit) => h('i', {}, digit))
    rolling?.replaceWith(h('sup', { class: 'ro', title: rolling.textContent }, digits))
    worded?.replaceWith(h('strong', {}, `${worded.textContent} mensaje nuevo`))
  },
)

/** All at the left in runs, each further line with its clock where the face stands; all are called events. */
const gutter = but(
  '.w5 .event{position:relative;padding:2px 0 2px 56px}.r2{justify-content:flex-start}.event .t1{position:absolute;left:0;margin:0}.event b+.t1{position:static}.event img{position:absolute;left:0}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const [words, time] = row.firstElementChild.childNodes
      const joins = own[i - 1]?.author === own[i].author
      const name = h('b', {}, mine(own[i]) ? 'Elena' : current(state).name)
      const face = app.querySelector('.k9 img').cloneNode()
      face.src += mine(own[i]) ? '%20' : ''
      row.className = 'event'
      row.replaceChildren(...(joins ? [] : [face, name]), time, h('div', {}, withBreaks(words.textContent)))
    })
  },
)

/** A narrow chat without times, in which a lone clock is an answer; all bubbles are as wide. */
const answering = () => {
  const all = chats()
  all[0].messages[4].text = '10:30'
  return all
}
const untimed = but(
  '.w3{max-width:330px}.b1,.b2{width:200px;max-width:none}.w5 .r1{padding:0 0 0 46px}',
  (app) => {
    for (const el of app.querySelectorAll('.w5 .t1, .p1, .w5 .s1')) el.remove()
    for (const row of app.querySelectorAll('.w5 .r1'))
      row.classList.add(row.classList.contains('r2') ? 'sent' : 'received')
  },
  usual({ timeText: () => null, hide: (m) => !said(m) }),
  { chats: answering },
)

/** No frames, no names and no times: a face, and the words in paragraphs that are plain blocks. */
const paragraphs = () => {
  const all = chats()
  all[0].messages[0].text = 'El trabajo, sobre todo, y mi madre, que está enferma.\nNo llego a todo.'
  return all
}
const bare = but(
  '.b1,.b2{background:none}',
  (app) => {
    for (const el of app.querySelectorAll('.w5 .t1, .p1, .w5 .s1')) el.remove()
    for (const bubble of app.querySelectorAll('.w5 .b1')) {
      const lines = bubble.textContent.split('\n')
      bubble.replaceChildren(
        h(
          'div',
          {},
          lines.map((line) => h('div', {}, line)),
        ),
      )
      if (!bubble.classList.contains('b2')) bubble.before(app.querySelector('.k9 img').cloneNode())
    }
  },
  usual({ timeText: () => null, hide: (m) => !said(m) }),
  { chats: paragraphs },
)

/** A narrow room that scrolls; what happened stands in a frame inset from both sides, in words that begin at its edge. */
const inset = but(
  '.w3{max-width:390px}.w5{max-height:320px;padding:0}.s4{border:1px solid #ccd;border-radius:8px;margin:8px 24px;padding:10px}',
  (app) => {
    for (const line of app.querySelectorAll('.s1')) {
      const action = h('button', {}, 'Ver cita')
      line.replaceWith(h('div', { class: 's4' }, h('div', {}, line.textContent), action))
    }
  },
)

/** Name and time stand under the words, in a sentence; notices reach from wall to wall, with a time too; the head is laid over the first lines. */
const signed = but(
  '.w3{position:relative}.w4{position:absolute;top:0;left:0;right:0;background:#fffd}.w5{padding-top:60px}.s5{background:#fff8e0;padding:10px;margin:6px 0}.g5{font-size:12px}',
  (app, messages, state) => {
    const own = messages.filter(said)
    timesIn(app).forEach((time, i) => {
      const name = h('b', {}, mine(own[i]) ? 'Elena Ruiz' : current(state).name)
      time.replaceWith(h('div', { class: 'g5' }, name, ' a las ', h('time', {}, clock(own[i].at))))
    })
    const events = messages.filter((m) => !said(m))
    app.querySelectorAll('.s1').forEach((line, i) => {
      const time = h('div', { class: 't1' }, clock(events[i].at))
      line.replaceWith(h('div', { class: 's5' }, h('div', {}, line.textContent), time))
    })
  },
  usual({ timeText: (m) => clock(m.at) }),
)

/** Answers that are a length of time or an hour, and hardly anything else of mine: a name above, a small clock below. */
const answered =
  (...own) =>
  () => {
    const all = chats()
    const mineOf = all[0].messages.filter(mine)
    own.forEach((text, i) => {
      mineOf[i].text = text
    })
    return all
  }
const brief = but(
  '.r1{flex-direction:column;align-items:flex-start}.r2{align-items:flex-end}.w5 .t1{display:block;margin:0}.n5{font-size:12px;color:#889}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .b1').forEach((bubble, i) => {
      bubble.firstChild.replaceWith(h('div', {}, own[i].text))
      bubble.before(h('div', { class: 'n5' }, mine(own[i]) ? 'Elena' : current(state).name))
    })
  },
  usual(),
  { chats: answered('Una hora, más o menos', 'El martes a las 18:00') },
)

/** The clock stands over the frame, in letters as large as the words; the last of a run is of another class. */
const ended = but(
  '.r1{flex-direction:column;align-items:flex-start}.r2{align-items:flex-end}.w5 .t1{font-size:15px;margin:0}',
  (app) => {
    for (const time of timesIn(app)) time.parentElement.before(time)
    const all = [...app.querySelectorAll('.w5 .r2')]
    for (const row of all.slice(-1)) row.classList.add('r9')
  },
  usual(),
  { chats: answered('Hola, Ana. Gracias por escribir.', 'Son 55 euros.', 'Una hora, más o menos') },
)

/** No frames; what is mine has neither name nor face, and stands in a box with a word for delivery in its class. */
const delivered = but(
  '.b1,.b2{background:none;padding:0}.w5 img{width:32px;height:32px;margin-right:8px}',
  (app, messages, state) => {
    app.querySelectorAll('.w5 .b1').forEach((bubble) => {
      if (bubble.classList.contains('b2'))
        bubble.replaceWith(h('div', { class: 'status-item' }, bubble.cloneNode(true)))
      else bubble.before(app.querySelector('.k9 img').cloneNode(), h('b', {}, current(state).name))
    })
  },
)

export const TOLD = { lined, led, gutter, untimed, bare, inset, signed, brief, ended, delivered }
