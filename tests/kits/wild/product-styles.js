import { last } from '../pages/inbox.js'
import { but, said, usual } from './more-styles.js'
import { h, mine } from './styles.js'

/** A tenth round: pages as whole products draw them, each misread once. */

const speakerOf = (m, state) =>
  mine(m) ? 'Elena Ruiz' : state.chats.find((chat) => chat.id === state.open).name

/** A role in small print beside one's own name, a card for a session among words without frames, a line far out of the page for screen readers. */
const roled = but(
  '.r7{display:flex;gap:12px;margin-bottom:16px}.f7{width:40px;height:40px;border-radius:50%;flex:none}.n7{font-weight:500}.g7{font-size:12px;background:#e9f7f5;border-radius:4px;padding:1px 6px;margin:0 6px}.d7{white-space:pre-wrap}.s7{border:1px solid #cfe5e2;border-radius:8px;padding:16px;margin:0 0 16px 52px;max-width:420px}.o7{position:absolute;left:-9999px}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const [words, time] = row.firstElementChild.childNodes
      const face = h('span', { class: 'f7', style: `background:${mine(own[i]) ? '#0aa' : '#bcd'}` })
      const role = mine(own[i]) ? h('span', { class: 'g7' }, 'Terapeuta') : null
      const head = h('div', {}, h('span', { class: 'n7' }, speakerOf(own[i], state)), role, time)
      row.replaceWith(
        h('div', { class: 'r7' }, face, h('div', {}, head, h('div', { class: 'd7' }, words.textContent))),
      )
    })
    for (const line of app.querySelectorAll('.w5 .s1'))
      line.replaceWith(
        h('div', { class: 's7' }, h('b', {}, line.textContent), h('div', {}, h('button', {}, 'Entrar'))),
      )
    app.querySelector('.w5').prepend(h('div', { class: 'o7' }, 'El historial está activado'))
  },
)

/** One name over a stack of lines, each with its clock; a list without times, one of whose clients is called as a day is. */
const stacked = but(
  '.k7{margin-bottom:16px;display:flex;gap:10px}.k7>img{width:40px;height:40px}.k7>div{flex:1}.l7{display:flex;justify-content:space-between;padding:3px 0;white-space:pre-wrap}',
  (app, messages, state) => {
    const own = messages.filter(said)
    let stack = null
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const line = h(
        'div',
        { class: 'l7' },
        ...[...row.firstElementChild.childNodes].map((one) => h('span', {}, one)),
      )
      if (stack?.by === own[i].author && row.previousElementSibling === stack.el) {
        stack.lines.append(line)
        return row.remove()
      }
      const lines = h('div', {}, h('div', { class: 'i7' }, h('b', {}, speakerOf(own[i], state))), line)
      const el = h(
        'div',
        { class: 'k7' },
        h('img', { alt: '', src: app.querySelectorAll('.k9 img')[mine(own[i]) ? 3 : 0].src }),
        lines,
      )
      row.replaceWith(el)
      stack = { by: own[i].author, el, lines }
    })
    const rows = [...app.querySelectorAll('.k9 .q2')]
    for (const row of rows) row.querySelector('.t1').remove()
    rows[2].querySelector('.n1').textContent = 'Abril 23'
    rows[3].querySelector('.e1').append(' :)')
  },
  (state, chat) => {
    const truth = usual({ listTime: () => null })(state, chat)
    truth.list[2].name = 'Abril 23'
    truth.list[3].preview = `${last(state.chats[3]).text} :)`
    return truth
  },
)

/** Bubbles that can be pressed, and below one of them, to be pressed too, an emoji that somebody chose. */
const chosen = but(
  '.r1{position:relative}.e7{position:absolute;right:24px;bottom:-10px;background:#fff;border-radius:10px;font-size:11px}',
  (app) => {
    const bubbles = [...app.querySelectorAll('.w5 .b1')]
    for (const bubble of bubbles) {
      bubble.setAttribute('role', 'button')
      if (bubble.textContent.length < 32) bubble.classList.add('z7')
    }
    bubbles[1].after(h('div', { class: 'e7', role: 'button', tabindex: 0 }, '❤️'))
  },
)

export const PRODUCTS = { roled, stacked, chosen }
