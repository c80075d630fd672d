import { clock } from '../pages/inbox.js'
import { but, said, usual } from './more-styles.js'
import { h, mine, withBreaks } from './styles.js'

/** An eighth round of pages nobody here had met: each of these was misread once. */

const current = (state) => state.chats.find((chat) => chat.id === state.open)

/** A file hangs below the frame of the message it came with; name over it, time under both. */
const filed = but(
  '.r1{flex-direction:column;align-items:flex-start}.r2{align-items:flex-end}.n6{font-size:12px;color:#889}.d6{border:1px solid #bbc;border-radius:6px;padding:4px 8px;background:#fff}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .b1').forEach((bubble, i) => {
      const time = bubble.querySelector('.t1')
      bubble.before(h('div', { class: 'n6' }, mine(own[i]) ? 'Elena Ruiz' : current(state).name))
      bubble.after(time)
      if (i % 3 === 0) time.before(h('a', { class: 'd6', href: '/docs/7' }, '📎 registro.pdf'))
    })
  },
)

/** The field is the last of the messages' list, and the button that sends stands below it. */
const footed = but('.f6{float:right}', (app) => {
  app.querySelector('.f1 button').remove()
  app.querySelector('.w5').append(app.querySelector('.f1'), h('button', { class: 'f6' }, 'Enviar'))
})

/** A list made narrow: faces, and on some a number. */
const masked = but(
  '.k9{width:64px}.k9 .c1{position:absolute}',
  (app, messages, state) => {
    app.querySelectorAll('.k9 .q2').forEach((row, i) => {
      const face = row.querySelector('img')
      face.alt = state.chats[i].name
      row.replaceChildren(face, ...row.querySelectorAll('.c1'))
    })
  },
  usual({ preview: () => null, listTime: () => null }),
)

/** Who writes and when, on a line of its own over each frame. */
const caption = (m, state, sign) => `${mine(m) ? 'Elena Ruiz' : current(state).name}${sign}${clock(m.at)}`
const captioned = but('.n7{font-size:12px}.n7.r2{text-align:right}', (app, messages, state) => {
  const own = messages.filter(said)
  app.querySelectorAll('.w5 .r1').forEach((row, i) => {
    row.querySelector('.t1').remove()
    row.before(h('div', { class: `n7 ${mine(own[i]) ? 'r2' : ''}` }, caption(own[i], state, ', ')))
  })
})

/** And under each. */
const noted = but('.n7{font-size:12px}.n7.r2{text-align:right}', (app, messages, state) => {
  const own = messages.filter(said)
  app.querySelectorAll('.w5 .r1').forEach((row, i) => {
    row.querySelector('.t1').remove()
    row.after(h('div', { class: `n7 ${mine(own[i]) ? 'r2' : ''}` }, caption(own[i], state, ' · ')))
  })
})

/** Placed by hand and kept in another order; few of them, in some chats. */
const strewn = but('.v7{position:relative;height:1400px}.v7>*{position:absolute;left:0;right:0}', (app) => {
  const rows = [...app.querySelector('.w5').children]
  rows.forEach((row, i) => {
    row.style.top = `${i * 100}px`
  })
  app.querySelector('.w5').replaceChildren(h('div', { class: 'v7' }, ...rows.slice(2), ...rows.slice(0, 2)))
})

/** Days are buttons that lead to other days; a pane with the people waits beyond the edge. */
const paned = but(
  '.w5{position:relative;overflow-x:hidden}.w5 ul{position:absolute;inset:0;transform:translateX(101%);background:#333;color:#fff}.p1 button{border:0}',
  (app, messages, state) => {
    for (const day of app.querySelectorAll('.p1 span')) day.replaceWith(h('button', {}, day.textContent))
    const people = state.chats.map(({ name }) => h('li', {}, h('b', {}, name), ' Hasta pronto'))
    app.querySelector('.w5').append(h('ul', {}, people))
  },
)

/** Channels without last words stand over the people; a tick stands before a time, a dot between words and time. What is mine is edited, and read. */
const channelled = but('.k9 i{font-style:normal}.m7{display:flex}', (app, messages, state) => {
  for (const bubble of app.querySelectorAll('.w5 .b2')) {
    const time = bubble.querySelector('.t1')
    time.append(` · Editado · Leído por ${current(state).name}`)
    bubble.after(time)
  }
  for (const row of app.querySelectorAll('.k9 .q2')) {
    const [words, time] = [row.querySelector('.e1'), row.querySelector('.t1')]
    time.prepend(h('i', {}, '✓'))
    words.replaceWith(h('div', { class: 'm7' }, h('span', {}, words.textContent), h('span', {}, ' · '), time))
  }
  const channels = ['general', 'equipo'].map((name) =>
    h('a', { class: 'q2', href: `#/${name}` }, `# ${name}`),
  )
  app.querySelector('.k9').prepend(...channels)
})

/** A frame around all of a day, from wall to wall; in it a name, a time and the words, and no frames. */
const encased = but(
  '.v8{border:1px solid #ccd;background:#fff;margin-bottom:8px;padding:6px}.v8 b{margin-right:8px}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const [words, time] = row.firstElementChild.childNodes
      const head = h('div', {}, h('b', {}, mine(own[i]) ? 'Elena Ruiz' : current(state).name), time)
      row.replaceWith(h('article', {}, head, h('div', {}, words.textContent.split('\n').join(' '))))
    })
    const frames = []
    for (const line of [...app.querySelector('.w5').children])
      if (line.matches('article')) frames.at(-1).append(line)
      else frames.push(line, h('section', { class: 'v8' }))
    app.querySelector('.w5').replaceChildren(...frames.filter((one) => one.textContent))
  },
  (state, chat) => {
    const truth = usual()(state, chat)
    for (const m of truth.open.messages) m.text = m.text.split('\n').join(' ')
    return truth
  },
)

/** As a log: clock, name and words in one line. Numbers in brackets behind the names, and a bar with numbers over them. */
const logged = but(
  '.w5 p{margin:0}.w5 .t1{margin:0}.q5{display:block;padding:10px}',
  (app, messages, state) => {
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .r1').forEach((row, i) => {
      const [words, time] = row.firstElementChild.childNodes
      time.textContent = `[${time.textContent}]`
      const name = h(
        'b',
        { style: mine(own[i]) ? 'color:#080' : '' },
        mine(own[i]) ? 'Tú:' : `${current(state).name.split(' ')[0]}:`,
      )
      row.replaceWith(h('p', {}, time, ' ', name, ' ', h('span', {}, withBreaks(words.textContent))))
    })
    for (const count of app.querySelectorAll('.k9 .c1')) {
      count.closest('.q2').querySelector('.n1').append(` [${count.textContent}]`)
      count.remove()
    }
    const tabs = ['Mías', 'Sin asignar', 'Todas'].map((tab, i) =>
      h('span', {}, `${tab} `, h('i', {}, `${i + 4}`)),
    )
    app.querySelector('.k9').prepend(h('a', { class: 'q5' }, tabs))
  },
)

/** Each row has a round button at its end, seen under the pointer; times are as a script prints dates. */
const closable = but(
  '.q2{position:relative}.q2 button{position:absolute;right:6px;bottom:6px;width:14px;height:14px;padding:0;border:0;border-radius:50%;background:#889;opacity:0}.q2:hover button{opacity:1}.b1{position:relative}.r1{position:relative}.w5 .t1{position:absolute;top:-12px;right:0;background:#222;color:#fff;opacity:0}.r1:hover .t1{opacity:1}',
  (app, messages) => {
    for (const row of app.querySelectorAll('.k9 .q2'))
      row.append(h('button', { 'aria-label': 'Archivar', type: 'button' }))
    const own = messages.filter(said)
    app.querySelectorAll('.w5 .t1').forEach((time, i) => {
      time.replaceChildren(`${own[i].at}`)
      time.closest('.r1').append(time)
    })
  },
  usual({ timeText: (m) => (said(m) ? `${m.at}`.slice(0, -1) : null) }),
)

export const FURTHER = {
  ...{ filed, footed, masked, captioned, noted, strewn, paned, channelled },
  ...{ encased, logged },
  closable,
}
