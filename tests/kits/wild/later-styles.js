import { chats, clock, last } from '../pages/inbox.js'
import { but, said, usual } from './more-styles.js'
import { h, mine } from './styles.js'

/** A second round of pages nobody here had met: each of these was misread once. */

const current = (state) => state.chats.find((chat) => chat.id === state.open)
const rows = (app) => [...app.querySelectorAll('.k9 .q2')]
const letters = (name) => h('i', { class: 'av' }, name.slice(0, 1))
const AVATAR =
  '.av{flex:none;width:32px;height:32px;border-radius:50%;background:#847;color:#fff;font-style:normal;display:flex;align-items:center;justify-content:center}'

/** A narrow room with a face on either side: long words reach nearly across. One's own stand on black. Classes for margins sound like "me" and "my". */
const LONG =
  'Te espero el jueves a las 18:00 en la sala de siempre; si ese día no te va bien, escríbeme y buscamos otro hueco entre las dos sin ningún problema.'
const talkative = () => {
  const all = chats()
  for (const at of [0, 1, 6]) all[0].messages[at].text = LONG
  return all
}
const faced = but(
  `${AVATAR}.w3{max-width:520px}.w5 .av{width:44px;height:44px}.b1{max-width:none}.b2{background:#000;color:#fff}.my-2{margin:8px 0}.me-3{margin-right:12px}.ms-3{margin-left:12px}`,
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      row.classList.add('my-2')
      const face = letters(mine(own[i]) ? 'Elena' : current(state).name)
      face.classList.add(mine(own[i]) ? 'ms-3' : 'me-3')
      if (mine(own[i])) row.append(face)
      else row.prepend(face)
    })
  },
  usual(),
  { chats: talkative },
)

/** A narrow chat in which every bubble fills what the face beside it leaves: away from it is where all of them lean. */
const docked = but(
  `${AVATAR}.w3{max-width:330px}.w5 .r1{gap:12px;padding:0}.b1{flex:1;max-width:none}.av{flex:none;width:40px;height:40px}.blank{background:#d8d8d8}`,
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      if (mine(own[i])) row.append(h('div', { class: 'av blank' }))
      else row.prepend(letters(current(state).name))
    })
  },
  usual(),
  { chats: talkative },
)

/** All at the left, a link with the name over the words; attributes count the messages. The page's lines begin with a name. */
const booked = () => {
  const all = chats()
  all[0].messages[3].text = 'Ana García ha reservado una sesión'
  return all
}
const counted = but(
  '.r2{justify-content:flex-start}.b1,.b2{background:none;padding:0}.m__name a{color:inherit;font-weight:600}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const bubble = row.firstElementChild
      row.setAttribute('data-event-urn', `urn:li:msg_message:${i}`)
      const name = mine(own[i]) ? 'Elena Ruiz' : current(state).name
      const head = h('div', {}, h('span', { class: 'm__name' }, h('a', { href: '#/x' }, name)), ' ')
      head.append(bubble.lastElementChild)
      row.replaceChildren(h('div', {}, head, h('div', { style: 'white-space:pre-wrap' }, bubble.firstChild)))
    })
  },
  usual(),
  { chats: booked },
)

/** A letter for a face, and beside it all that one person said in a row: no frames, a time for the first line only. */
const lettered = but(
  `${AVATAR}.g1{display:flex;gap:12px;margin:8px 0}`,
  (app, messages, state) => {
    let run = null
    messages.forEach((m, i) => {
      const line = app.querySelector('.w5 > .r1, .w5 > .s1:not([data-kept])')
      const before = messages[i - 1]
      const same = before && before.author === m.author && m.at - before.at < 36e5
      if (!said(m)) line.dataset.kept = ''
      else if (same) {
        run.append(h('div', {}, h('div', {}, m.text)))
        line.remove()
      } else {
        const name = mine(m) ? 'Tú' : current(state).name
        const head = h('div', {}, h('b', {}, name), ' ', h('small', {}, clock(m.at)))
        run = h('div', {}, head, h('div', {}, h('div', {}, m.text)))
        line.replaceWith(h('div', { class: 'g1' }, h('div', {}, letters(name)), run))
      }
    })
  },
  (state, chat) => {
    const truth = usual()(state, chat)
    const own = chat.messages
    truth.open.messages.forEach((m, i) => {
      const joins = own[i - 1]?.author === own[i].author && own[i].at - own[i - 1].at < 36e5
      // One line after another without a time: it has that of the first.
      if (joins && said(own[i]))
        Object.assign(m, { at: truth.open.messages[i - 1].at, timeText: truth.open.messages[i - 1].timeText })
      m.text = m.text.replace(/\n/g, ' ')
    })
    return truth
  },
)

/** A recording, a picture to press, a card for a link, an answer with what it answers, and a pill over what is new. */
const sent = () => {
  const all = chats()
  const at = (n) => new Date(last(all[0]).at.getTime() + n * 6e4)
  all[0].messages.push(
    { author: 'specialist', text: 'Aquí: https://meet.example.org/sala', at: at(1) },
    { author: 'client', text: '0:14', at: at(2), recorded: true },
    { author: 'specialist', text: 'Te he escuchado, gracias', at: at(3), answers: 'Mensaje de voz' },
    { author: 'client', text: 'Así está mejor', at: at(4) },
  )
  return all
}
const attached = but(
  '.cd{display:block;background:#fff;border:1px solid #ccd;border-radius:10px;padding:8px;margin-top:4px}.q1{background:#e4e4e4;border-radius:12px;padding:8px 12px;opacity:.7}.a1{font-size:11px;color:#777}.st{display:flex;flex-direction:column;align-items:flex-end;max-width:70%}.pl{display:flex;justify-content:center}.pl span{background:#fff;border-radius:10px;padding:4px 12px}',
  (app, messages) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const bubble = row.firstElementChild
      const m = own[i]
      if (m.recorded)
        bubble.replaceChildren(h('button', { 'aria-label': 'Reproducir' }, '▶'), h('span', {}, m.text))
      if (m.answers)
        row.replaceChildren(
          h(
            'div',
            { class: 'st' },
            h('div', { class: 'a1' }, 'Respondiste a Ana'),
            h('div', { class: 'q1' }, m.answers),
            bubble,
          ),
        )
      if (/https/.test(m.text) && mine(m)) {
        const card = h(
          'a',
          { class: 'cd', href: m.text.replace('Aquí: ', '') },
          h('div', {}, 'Sala de reunión'),
          h('div', {}, 'meet.example.org'),
        )
        row.replaceChildren(h('div', { class: 'st' }, bubble, i > 6 ? card : null))
      }
    })
    const lines = app.querySelectorAll('.w5 .r1')
    lines[lines.length - 1].before(h('div', { class: 'pl' }, h('span', {}, '1 mensaje nuevo')))
  },
  (state, chat) => {
    const truth = usual()(state, chat)
    truth.open.messages.forEach((m, i) => {
      if (chat.messages[i].recorded) Object.assign(m, { at: null, timeText: null, text: '0:14' })
    })
    return truth
  },
  { chats: sent },
)

/** The way back is larger than the name, and a path leads to it. */
const crumbs = but(
  '.w4{font-weight:400}.w4>a{font-size:24px;margin-right:8px}.w4 strong{font-size:20px}',
  (app, _, state) => {
    app
      .querySelector('.w4')
      .replaceChildren(
        h('a', { href: '#/' }, '‹ 3'),
        h('div', {}, h('a', { href: '#/' }, 'Salas'), ' › ', h('strong', {}, current(state).name)),
      )
  },
)

/** Under the name a long line about the booking, then the last words; all rows are buttons, and one more loads the rest. */
const subtitled = but(
  '.q2{border:0;text-align:left;font:inherit;width:100%}.mo{display:block;width:100%;padding:12px;background:#05f;color:#fff}',
  (app) => {
    rows(app).forEach((row, i) => {
      row
        .querySelector('.n1')
        .after(
          h(
            'div',
            {},
            `Sesión individual en línea, reserva número ${i + 1}, confirmada y pagada por la plataforma`,
          ),
        )
      row.replaceWith(
        h(
          'div',
          { class: 'rw' },
          h('button', { class: row.className, onclick: () => row.click() }, ...row.children),
        ),
      )
    })
    app.querySelector('.k9').append(h('div', { class: 'lm' }, h('button', { class: 'mo' }, 'Cargar más')))
    const counts = app.querySelectorAll('.k9 .c1')
    counts.forEach((count) =>
      count.replaceWith(h('span', { class: 'bd' }, h('span', {}, count.cloneNode(true)))),
    )
  },
)

/** All at the left, names to press before the time; records call themselves posts, and so does their field. Beside it a thread. */
const threaded = but(
  `${AVATAR}.r2{justify-content:flex-start}.b1,.b2{background:none;padding:0}.ps{border:0;background:none;font-weight:600;padding:0}.ho{opacity:0}.ot{width:220px;border-left:1px solid #ccc;padding:8px}`,
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const joins = own[i - 1]?.author === own[i].author
      const name = mine(own[i]) ? 'elena.ruiz' : current(state).name
      const bubble = row.firstElementChild
      const time = bubble.lastElementChild
      if (joins) time.classList.add('ho')
      const head = joins ? [time] : [h('button', { class: 'ps' }, name), ' ', time]
      row.className = 'r1 post'
      row.replaceChildren(
        joins ? h('i', { style: 'width:32px' }) : letters(mine(own[i]) ? 'Elena' : name),
        h('div', {}, h('div', {}, ...head), h('div', { style: 'white-space:pre-wrap' }, bubble.firstChild)),
      )
    })
    const field = app.querySelector('textarea, [contenteditable]')
    field.id = 'post_textbox'
    field.setAttribute('placeholder', `Escribe a ${current(state).name}`)
    const reply = h('textarea', { placeholder: 'Responder en este hilo…' })
    const notes = ['Lista para el primer mes', 'Falta el consentimiento'].map((text) => h('p', {}, text))
    app.append(h('div', { class: 'ot' }, h('b', {}, 'Hilo'), ...notes, reply, h('button', {}, 'Responder')))
  },
)

/** A group: a name on a line of its own over the words of each of the others, and free hours on lines among one's own. */
const NAMES = ['Pilar', 'Nacho_78', 'Pilar', 'Fran']
const hours = () => {
  const all = chats()
  all[0].messages[1].text = 'Tengo libre:\nmartes, 18:00\njueves, 9:00\nDime cuál te va bien'
  return all
}
const peopled = but(
  '.b1 strong{display:block;color:#729;font-size:13px}',
  (app, messages, state) => {
    if (state.open !== state.chats[0].id) return
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const bubble = row.firstElementChild
      const lines = own[i].text.split('\n')
      if (lines.length > 1) bubble.firstChild.replaceWith(...lines.map((line) => h('div', {}, line)))
      else if (!mine(own[i])) bubble.prepend(h('strong', {}, NAMES[i % 4]))
    })
  },
  usual(),
  { chats: hours },
)

export const LATER = { faced, docked, counted, lettered, attached, crumbs, subtitled, threaded, peopled }
