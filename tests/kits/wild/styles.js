import { clock, dayWord, last, usualTruth } from '../pages/inbox.js'

/** Chat pages as strangers write them, one way of marking up each. The reader is told nothing about any of them. */
export const h = (name, attrs = {}, ...children) => {
  const el = document.createElement(name)
  for (const [key, value] of Object.entries(attrs)) {
    if (key.startsWith('on')) el.addEventListener(key.slice(2), value)
    else if (value !== null && value !== false) el.setAttribute(key, value)
  }
  el.append(...children.flat(9).filter((child) => child !== null && child !== false))
  return el
}
/** Each line of a text, a `<br>` between them. */
export const withBreaks = (text) => text.split('\n').flatMap((line, i) => (i ? [h('br'), line] : [line]))
export const mine = (m) => m.author === 'specialist'
const face = (name) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="hsl(${name.length * 47} 50% 60%)"/></svg>`)}`
const img = (name, size = 40) =>
  h('img', { src: face(name), alt: '', width: size, height: size, style: 'border-radius:50%' })
const withDays = (messages, day, message) =>
  messages.flatMap((m, i) => [
    ...(i === 0 || dayWord(m.at) !== dayWord(messages[i - 1].at) ? [day(dayWord(m.at))] : []),
    message(m, i),
  ])
const groups = (messages) =>
  messages.reduce((all, m) => {
    const run = all[all.length - 1]
    if (run && run[0].author === m.author && dayWord(run[0].at) === dayWord(m.at)) run.push(m)
    else all.push([m])
    return all
  }, [])
const bottom = (el) => {
  requestAnimationFrame(() => {
    el.scrollTop = el.scrollHeight
  })
  return el
}
const field = (actions, name, attrs) => {
  const el = h(name, attrs)
  el.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    actions.send(el.value ?? el.textContent)
  })
  return el
}
const times = (m) => (m.author === 'system' ? null : clock(m.at))
const english = (d) =>
  new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' }).format(d).replace(/\u202f/g, ' ')
const usual = usualTruth({ timeText: times, listTime: (chat) => clock(last(chat).at) })

export const hashed = {
  css: `.x1{display:flex;height:100%}.k9{width:300px;overflow:auto;background:#fafafa}.q2{display:flex;gap:8px;padding:10px;color:inherit;text-decoration:none}
  .zz{background:#dfe8ff}.w3{flex:1;display:flex;flex-direction:column;min-width:0}.w4{padding:14px;border-bottom:1px solid #ddd;font-weight:600}.w5{flex:1;overflow-y:auto;padding:16px;background:#f0f2f5}
  .r1{display:flex;margin:4px 0}.r2{justify-content:flex-end}.b1{background:#fff;border-radius:12px;padding:8px 12px;max-width:70%;white-space:pre-wrap}.b2{background:#cfe3ff}
  .t1{font-size:11px;color:#777;margin-left:8px}.p1{text-align:center;margin:10px}.p1>span{background:#fff;border-radius:10px;padding:2px 10px;font-size:12px}.s1{text-align:center;color:#888;font-size:13px}
  .f1{display:flex;padding:10px}.f1 textarea{flex:1}.n1{font-weight:600}.e1{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;font-size:13px;color:#666}.c1{background:#e33;color:#fff;border-radius:10px;padding:0 6px;font-size:11px}`,
  draw: (state, actions) =>
    h(
      'div',
      { class: 'x1' },
      h(
        'div',
        { class: 'k9' },
        state.chats.map((c) =>
          h(
            'a',
            {
              class: `q2 ${c.id === state.open ? 'zz' : ''}`,
              href: `#/${c.id}`,
              onclick: () => actions.show(c.id),
            },
            img(c.id),
            h(
              'div',
              { style: 'min-width:0;flex:1' },
              h('div', { class: 'n1' }, c.name),
              h('div', { class: 'e1' }, last(c).text),
            ),
            h(
              'div',
              {},
              h('div', { class: 't1' }, clock(last(c).at)),
              c.unread ? h('span', { class: 'c1' }, String(c.unread)) : null,
            ),
          ),
        ),
      ),
      h(
        'div',
        { class: 'w3' },
        h('div', { class: 'w4' }, actions.current().name),
        bottom(
          h(
            'div',
            { class: 'w5' },
            withDays(
              actions.current().messages,
              (d) => h('div', { class: 'p1' }, h('span', {}, d)),
              (m) =>
                m.author === 'system'
                  ? h('div', { class: 's1' }, m.text)
                  : h(
                      'div',
                      { class: `r1 ${mine(m) ? 'r2' : ''}` },
                      h(
                        'div',
                        { class: `b1 ${mine(m) ? 'b2' : ''}` },
                        m.text,
                        h('span', { class: 't1' }, clock(m.at)),
                      ),
                    ),
            ),
          ),
        ),
        h('div', { class: 'f1' }, field(actions, 'textarea', { rows: 1 }), h('button', {}, '➤')),
      ),
    ),
  truth: usual,
}

const rtl = {
  ...hashed,
  draw: (state, actions) => h('div', { dir: 'rtl', style: 'height:100%' }, hashed.draw(state, actions)),
}

const reverse = {
  css: `${hashed.css}.w5{display:flex;flex-direction:column-reverse}`,
  draw: (state, actions) => {
    const app = hashed.draw(state, actions)
    const room = app.querySelector('.w5')
    room.replaceChildren(...[...room.children].reverse())
    return app
  },
  truth: usual,
}

const grouped = {
  css: `.app{display:grid;grid-template-columns:280px 1fr;height:100%}nav ul{list-style:none;margin:0;padding:0}nav li{padding:10px;cursor:pointer;display:flex;justify-content:space-between}nav li[aria-current]{font-weight:600}
  main{display:flex;flex-direction:column;min-height:0}.stream{flex:1;overflow:auto;padding:12px}.turn{display:flex;flex-direction:column;align-items:flex-start;margin:12px 0}.turn[data-own]{align-items:flex-end}
  .turn p{margin:2px 0;padding:8px 14px;border-radius:16px;background:#eee;max-width:60%}.turn[data-own] p{background:#2b5;color:#fff}small{color:#777}.note{align-self:center;text-align:center;font-style:italic;color:#888}.day{display:block;text-align:center;text-transform:uppercase;font-size:11px}`,
  draw: (state, actions) =>
    h(
      'div',
      { class: 'app' },
      h(
        'nav',
        {},
        h(
          'ul',
          {},
          state.chats.map((c) =>
            h(
              'li',
              {
                'data-conversation-id': c.id,
                'aria-current': c.id === state.open ? 'true' : null,
                onclick: () => actions.show(c.id),
              },
              c.name,
              c.unread ? h('b', {}, String(c.unread)) : null,
            ),
          ),
        ),
      ),
      h(
        'main',
        {},
        h('header', {}, h('h2', {}, actions.current().name), h('small', {}, 'en línea')),
        bottom(
          h(
            'div',
            { class: 'stream' },
            groups(actions.current().messages).flatMap((run, i, all) => [
              i === 0 || dayWord(all[i - 1][0].at) !== dayWord(run[0].at)
                ? h('time', { class: 'day' }, dayWord(run[0].at))
                : null,
              run[0].author === 'system'
                ? h('div', { class: 'note' }, run[0].text)
                : h(
                    'div',
                    { class: 'turn', ...(mine(run[0]) ? { 'data-own': '' } : {}) },
                    h('small', {}, mine(run[0]) ? 'Tú' : actions.current().name),
                    run.map((m) => h('p', {}, m.text)),
                    h('small', {}, clock(run[run.length - 1].at)),
                  ),
            ]),
          ),
        ),
        h(
          'form',
          { onsubmit: (e) => e.preventDefault() },
          field(actions, 'input', { placeholder: 'Mensaje', style: 'width:80%' }),
          h('button', {}, 'Enviar'),
        ),
      ),
    ),
  truth: (state, chat) => {
    const truth = usualTruth({ preview: () => null })(state, chat)
    const ends = new Map(groups(chat.messages).flatMap((run) => run.map((m) => [m, run[run.length - 1]])))
    truth.open.messages.forEach((t, i) => {
      const m = chat.messages[i]
      t.timeText = times(ends.get(m))
      t.at = m.author === 'system' ? null : ends.get(m).at.toISOString()
      t.text = t.text.replace(/\n/g, ' ')
    })
    return truth
  },
}

const flat = {
  css: `.shell{display:flex;height:100%}.rail{width:240px;background:#3f0e40;color:#fff;padding:8px;overflow:auto}.room{display:block;width:100%;text-align:left;background:none;border:0;color:inherit;padding:8px;font:inherit}.room.is-selected{background:#1164a3}
  .pane{flex:1;display:flex;flex-direction:column;min-width:0}.title{font-size:18px;font-weight:700;padding:12px}.log{flex:1;overflow-y:scroll}.line{display:flex;gap:8px;padding:4px 16px;position:relative}.line:hover{background:#f8f8f8}
  .who{font-weight:700}.when{font-size:12px;color:#666;margin-left:6px}.body{white-space:pre-line}.gutter{width:36px;flex:none}.late{visibility:hidden;font-size:10px}.info{padding:4px 60px;color:#777;font-style:italic}.edit{min-height:38px;border:1px solid #aaa;margin:12px;padding:8px;border-radius:6px}`,
  draw: (state, actions) =>
    h(
      'div',
      { class: 'shell' },
      h(
        'div',
        { class: 'rail' },
        h('h3', {}, 'Mensajes directos'),
        state.chats.map((c) =>
          h(
            'button',
            {
              class: `room ${c.id === state.open ? 'is-selected' : ''}`,
              'data-room-id': c.id,
              onclick: () => actions.show(c.id),
            },
            c.name,
            c.unread ? ` ` : '',
            c.unread ? h('span', { class: 'badge' }, String(c.unread)) : null,
          ),
        ),
      ),
      h(
        'div',
        { class: 'pane' },
        h('div', { class: 'title' }, actions.current().name),
        bottom(
          h(
            'div',
            { class: 'log' },
            groups(actions.current().messages).flatMap((run, i, all) => [
              i === 0 || dayWord(all[i - 1][0].at) !== dayWord(run[0].at)
                ? h(
                    'div',
                    { style: 'text-align:center;border-top:1px solid #ddd;margin:10px 0' },
                    h('span', { style: 'background:#fff' }, dayWord(run[0].at)),
                  )
                : null,
              run.map((m, n) =>
                m.author === 'system'
                  ? h('div', { class: 'info system-line' }, m.text)
                  : n === 0
                    ? h(
                        'div',
                        { class: 'line' },
                        h('div', { class: 'gutter' }, img(m.author, 36)),
                        h(
                          'div',
                          {},
                          h(
                            'div',
                            {},
                            h('span', { class: 'who' }, mine(m) ? 'Marta Ruiz' : actions.current().name),
                            h('span', { class: 'when' }, clock(m.at)),
                          ),
                          h('div', { class: 'body' }, m.text),
                        ),
                      )
                    : h(
                        'div',
                        { class: 'line' },
                        h('div', { class: 'gutter' }, h('span', { class: 'late' }, clock(m.at))),
                        h('div', {}, h('div', { class: 'body' }, m.text)),
                      ),
              ),
            ]),
          ),
        ),
        field(actions, 'div', {
          class: 'edit',
          contenteditable: 'true',
          role: 'textbox',
          'aria-label': `Mensaje a ${actions.current().name}`,
        }),
      ),
    ),
  truth: usualTruth({ timeText: times, preview: () => null }),
}

const frame = {
  css: `body{display:flex}.people{width:280px}.person{padding:12px;cursor:pointer;border-bottom:1px solid #eee}.person.current{background:#eef}iframe{flex:1;border:0;height:100%}`,
  draw: (state, actions) => {
    const inner = h('iframe', { title: 'conversación' })
    requestAnimationFrame(() => {
      const doc = inner.contentDocument
      const css = doc.createElement('style')
      css.textContent = `html,body{margin:0;height:100%;font:15px sans-serif}.x1>.k9{display:none}${hashed.css}`
      doc.documentElement.lang = 'es'
      doc.head.append(css)
      doc.body.append(doc.adoptNode(hashed.draw(state, actions)))
    })
    return [
      h(
        'div',
        { class: 'people' },
        state.chats.map((c) =>
          h(
            'div',
            {
              id: `person-${c.id}`,
              class: `person ${c.id === state.open ? 'current' : ''}`,
              onclick: () => actions.show(c.id),
            },
            img(c.id, 32),
            h('strong', {}, c.name),
            h('div', {}, last(c).text),
          ),
        ),
      ),
      inner,
    ]
  },
  truth: (state, chat) => {
    const truth = usual(state, chat)
    for (const item of truth.list) Object.assign(item, { timeText: null, unread: 0 })
    return truth
  },
}

class Bubble extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return
    const own = this.hasAttribute('from-me')
    const css = h(
      'style',
      {},
      `:host{display:flex;${own ? 'flex-direction:row-reverse' : ''};margin:6px}.b{background:${own ? '#dcf8c6' : '#fff'};border-radius:8px;padding:6px 10px;max-width:65%}.t{font-size:11px;color:#888;padding:0 6px;align-self:end}`,
    )
    this.attachShadow({ mode: 'open' }).append(
      css,
      h('div', { class: 'b' }, h('slot')),
      h('div', { class: 't' }, this.getAttribute('when')),
    )
  }
}
customElements.define('my-bubble', Bubble)
const shadow = {
  draw: (state, actions) => {
    const host = h('section', { style: 'height:100%' })
    host.attachShadow({ mode: 'open' }).append(
      h(
        'style',
        {},
        `*{box-sizing:border-box}.a{display:flex;height:100%}.l{width:300px}.i{padding:8px;cursor:pointer}.i[aria-selected=true]{background:#ddd}.m{flex:1;display:flex;flex-direction:column;background:#e5ddd5;min-width:0}.s{flex:1;overflow:auto}.c{text-align:center;font-size:12px;margin:6px}`,
      ),
      h(
        'div',
        { class: 'a' },
        h(
          'div',
          { class: 'l', role: 'listbox' },
          state.chats.map((c) =>
            h(
              'div',
              {
                class: 'i',
                role: 'option',
                'data-key': c.id,
                'aria-selected': String(c.id === state.open),
                onclick: () => actions.show(c.id),
              },
              h('div', {}, h('b', {}, c.name), ' ', h('small', {}, clock(last(c).at))),
              h('div', {}, last(c).text),
              c.unread ? h('i', { class: 'unread-count', style: 'font-size:11px' }, String(c.unread)) : null,
            ),
          ),
        ),
        h(
          'div',
          { class: 'm' },
          h('h3', {}, actions.current().name),
          bottom(
            h(
              'div',
              { class: 's' },
              withDays(
                actions.current().messages,
                (d) => h('div', { class: 'c' }, d),
                (m) =>
                  m.author === 'system'
                    ? h('div', { class: 'c' }, m.text)
                    : h('my-bubble', { when: clock(m.at), ...(mine(m) ? { 'from-me': '' } : {}) }, m.text),
              ),
            ),
          ),
          h(
            'div',
            {},
            field(actions, 'textarea', { rows: 2, style: 'width:70%' }),
            h('button', {}, 'Enviar'),
          ),
        ),
      ),
    )
    return host
  },
  truth: (state, chat) => {
    const truth = usual(state, chat)
    for (const m of truth.open.messages) m.text = m.text.replace(/\n/g, ' ')
    return truth
  },
}

const table = {
  css: `#wrap{display:flex;height:100%}#wrap>table{width:260px;height:max-content;border-collapse:collapse}tr.sel td{background:#fec}td{padding:6px;vertical-align:top}#talk{flex:1;display:flex;flex-direction:column;min-width:0}#box{flex:1;overflow:auto}#box table{width:100%}.me td.msg{text-align:right}.sys td{text-align:center;color:#999}td.msg{width:100%}td.hour{color:#999;font-size:12px;white-space:nowrap}`,
  draw: (state, actions) =>
    h(
      'div',
      { id: 'wrap' },
      h(
        'table',
        {},
        h(
          'tbody',
          {},
          state.chats.map((c) =>
            h(
              'tr',
              {
                class: c.id === state.open ? 'sel' : '',
                'data-id': c.id,
                style: 'cursor:pointer',
                onclick: () => actions.show(c.id),
              },
              h('td', {}, h('b', {}, c.name), h('br'), last(c).text),
              h('td', { class: 'hour' }, clock(last(c).at)),
            ),
          ),
        ),
      ),
      h(
        'div',
        { id: 'talk' },
        h('h1', { style: 'font-size:18px' }, actions.current().name),
        bottom(
          h(
            'div',
            { id: 'box' },
            h(
              'table',
              {},
              h(
                'tbody',
                {},
                withDays(
                  actions.current().messages,
                  (d) => h('tr', { class: 'sys' }, h('td', { colspan: 2 }, d)),
                  (m) =>
                    m.author === 'system'
                      ? h('tr', { class: 'sys' }, h('td', { colspan: 2 }, m.text))
                      : h(
                          'tr',
                          { class: mine(m) ? 'me' : 'you' },
                          h('td', { class: 'msg' }, m.text),
                          h('td', { class: 'hour' }, clock(m.at)),
                        ),
                ),
              ),
            ),
          ),
        ),
        h(
          'div',
          {},
          field(actions, 'input', { type: 'text', size: 60 }),
          h('input', { type: 'submit', value: 'Enviar' }),
        ),
      ),
    ),
  truth: (state, chat) => {
    const truth = usual(state, chat)
    for (const m of truth.open.messages) m.text = m.text.replace(/\n/g, ' ')
    for (const item of truth.list) item.unread = 0
    return truth
  },
}

const alone = {
  css: `.card{width:420px;height:560px;margin:40px auto;border:1px solid #ccc;border-radius:12px;display:flex;flex-direction:column;overflow:hidden}.top{background:#345;color:#fff;padding:12px;display:flex;gap:8px}.mid{flex:1;overflow-y:auto;padding:8px}.m{clear:both;margin:4px 0;max-width:75%;padding:6px 10px;border-radius:10px;border:1px solid #ddd}.m.left{float:left}.m.right{float:right;background:#def}.ev{clear:both;text-align:center;font-size:12px;padding:8px}.m abbr{display:block;font-size:10px;color:#888;text-decoration:none}`,
  draw: (state, actions) =>
    h(
      'div',
      { class: 'card' },
      h(
        'div',
        { class: 'top' },
        img('x', 32),
        h(
          'div',
          {},
          h('div', { style: 'font-weight:bold' }, actions.current().name),
          h('div', { style: 'font-size:12px' }, 'Suele responder en una hora'),
        ),
      ),
      bottom(
        h(
          'div',
          { class: 'mid' },
          actions
            .current()
            .messages.map((m) =>
              m.author === 'system'
                ? h('div', { class: 'ev' }, m.text)
                : h(
                    'div',
                    { class: `m ${mine(m) ? 'right' : 'left'}` },
                    m.text,
                    h('abbr', { title: m.at.toISOString() }, english(m.at)),
                  ),
            ),
        ),
      ),
      h('div', {}, field(actions, 'textarea', { style: 'width:100%', placeholder: 'Type here…' })),
    ),
  truth: (state, chat) => {
    const truth = usualTruth({ timeText: (m) => (m.author === 'system' ? null : english(m.at)) })(state, chat)
    for (const m of truth.open.messages) m.text = m.text.replace(/\n/g, ' ')
    return { ...truth, list: [] }
  },
}

const aria = {
  css: `.a{display:flex;height:100%}.b{width:260px}.b div{padding:10px}.c{flex:1;display:flex;flex-direction:column}.d{flex:1;overflow:auto;padding:8px}.e{padding:8px;margin:6px 0;background:#f3f3f3;border-radius:4px}.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}`,
  draw: (state, actions) =>
    h(
      'div',
      { class: 'a' },
      h(
        'div',
        { class: 'b', role: 'list', 'aria-label': 'Conversaciones' },
        state.chats.map((c) =>
          h(
            'div',
            {
              role: 'listitem',
              tabindex: '0',
              'data-chat': c.id,
              'aria-current': c.id === state.open ? 'page' : null,
              onclick: () => actions.show(c.id),
            },
            c.name,
          ),
        ),
      ),
      h(
        'div',
        { class: 'c' },
        h('h2', {}, actions.current().name),
        bottom(
          h(
            'div',
            { class: 'd', role: 'log' },
            actions
              .current()
              .messages.map((m) =>
                m.author === 'system'
                  ? h('div', { class: 'n', style: 'text-align:center' }, m.text)
                  : h(
                      'div',
                      { class: 'e' },
                      h(
                        'span',
                        { class: 'sr' },
                        mine(m)
                          ? `You said at ${english(m.at)}`
                          : `${actions.current().name} said at ${english(m.at)}`,
                      ),
                      h('div', {}, m.text),
                    ),
              ),
          ),
        ),
        h('div', {
          contenteditable: 'true',
          role: 'textbox',
          'aria-multiline': 'true',
          style: 'border:1px solid;min-height:40px',
        }),
      ),
    ),
  truth: (state, chat) => {
    const truth = usualTruth({
      preview: () => null,
      timeText: (m) => (m.author === 'system' ? null : english(m.at)),
    })(state, chat)
    const today = new Date().toDateString()
    for (const m of truth.open.messages) {
      const known = m.at !== null && new Date(m.at).toDateString() === today
      Object.assign(m, { text: m.text.replace(/\n/g, ' '), at: known ? m.at : null })
    }
    for (const item of truth.list) item.unread = 0
    return truth
  },
}

const assistant = {
  css: `${hashed.css}.flat{max-width:100%;padding:8px 0}.flat p{margin:8px 0}`,
  draw: (state, actions) => {
    const app = hashed.draw(state, actions)
    app.querySelector('.w5').replaceChildren(
      ...actions
        .current()
        .messages.filter((m) => m.author !== 'system')
        .map((m) =>
          mine(m)
            ? h('div', { class: 'r1 r2' }, h('div', { class: 'b1 b2' }, m.text))
            : h(
                'div',
                { class: 'flat' },
                h('p', {}, m.text),
                h('p', {}, h('a', { href: '#' }, 'enlace'), ' y más'),
              ),
        ),
    )
    return app
  },
  truth: (state, chat) => {
    const truth = usualTruth({
      hide: (m) => m.author === 'system',
      exact: false,
      listTime: (c) => clock(last(c).at),
      preview: (c) => last(c).text,
    })(state, chat)
    for (const m of truth.open.messages) if (m.author === 'client') m.text += '\n\nenlace y más'
    return truth
  },
}

const tailwind = {
  draw: (state, actions) =>
    h(
      'div',
      { class: 'flex h-full', style: 'display:flex;height:100%' },
      h(
        'aside',
        { style: 'width:288px;overflow:auto' },
        ['Hoy', 'Anteriores'].map((title, part) =>
          h(
            'section',
            {},
            h('h4', { style: 'padding:0 12px' }, title),
            state.chats
              .filter((_, i) => (i === 3) === (part === 1))
              .map((c) =>
                h(
                  'button',
                  {
                    type: 'button',
                    style: `display:flex;width:100%;gap:12px;padding:12px;text-align:left;border:0;background:${c.id === state.open ? 'rgb(219 234 254)' : 'transparent'}`,
                    onclick: () => actions.show(c.id),
                  },
                  h(
                    'div',
                    {
                      style:
                        'width:40px;height:40px;border-radius:50%;background:#ccc;display:grid;place-items:center',
                    },
                    c.name
                      .split(' ')
                      .map((w) => w[0])
                      .join(''),
                  ),
                  h(
                    'span',
                    { style: 'flex:1;min-width:0' },
                    h('span', { style: 'display:block;font-weight:500' }, c.name),
                    h(
                      'span',
                      { style: 'display:block;color:#666;font-size:13px' },
                      `${mine(last(c)) ? 'Tú: ' : ''}${last(c).text}`,
                    ),
                  ),
                  c.unread
                    ? h('span', {
                        class: 'unread-dot',
                        style: 'width:10px;height:10px;border-radius:50%;background:#2563eb',
                      })
                    : null,
                ),
              ),
          ),
        ),
      ),
      h(
        'div',
        { style: 'flex:1;display:flex;flex-direction:column;min-width:0' },
        h('div', { style: 'padding:12px;font-size:18px;font-weight:600' }, actions.current().name),
        bottom(
          h(
            'div',
            { class: 'flex-1 overflow-y-auto', style: 'flex:1;overflow-y:auto;padding:16px' },
            h(
              'div',
              { class: 'space-y-2' },
              withDays(
                actions.current().messages,
                (d) =>
                  h(
                    'div',
                    { style: 'display:flex;justify-content:center' },
                    h('span', { style: 'font-size:12px;text-transform:uppercase' }, d),
                  ),
                (m) =>
                  m.author === 'system'
                    ? h(
                        'div',
                        { style: 'display:flex;justify-content:center;color:#888' },
                        h('span', {}, m.text),
                      )
                    : h(
                        'div',
                        {
                          class: `flex ${mine(m) ? 'justify-end' : 'justify-start'}`,
                          style: `display:flex;margin:6px 0;justify-content:${mine(m) ? 'flex-end' : 'flex-start'}`,
                        },
                        h(
                          'div',
                          {
                            title: m.at.toLocaleString('es-ES'),
                            style: `max-width:75%;border-radius:16px;padding:8px 16px;background:${mine(m) ? '#2563eb;color:#fff' : '#f3f4f6'}`,
                          },
                          m.text.split('\n').map((line) => h('div', {}, line)),
                        ),
                      ),
              ),
            ),
          ),
        ),
        h(
          'div',
          { style: 'display:flex;padding:12px;border-top:1px solid #eee' },
          field(actions, 'textarea', { rows: 1, style: 'flex:1', placeholder: 'Escribe…' }),
          h('button', { 'aria-label': 'Enviar' }, h('span', {}, '↑')),
        ),
      ),
    ),
  truth: (state, chat) => {
    const truth = usualTruth({
      preview: (c) => `${mine(last(c)) ? 'Tú: ' : ''}${last(c).text}`,
      timeText: (m) => (m.author === 'system' ? null : m.at.toLocaleString('es-ES')),
    })(state, chat)
    for (const item of truth.list) item.unread = Math.min(item.unread, 1)
    return truth
  },
}

const ownLeft = {
  ...hashed,
  css: `${hashed.css}.r1{justify-content:flex-end}.r2{justify-content:flex-start}`,
  draw: (state, actions) => {
    const app = hashed.draw(state, actions)
    for (const row of app.querySelectorAll('.r1'))
      row.classList.add(row.classList.contains('r2') ? 'message--own' : 'message--other')
    return app
  },
}

const loose = {
  css: `${hashed.css}.n5{font-size:12px;color:#555;margin-top:10px}.n6{text-align:right}.m5{display:table;background:#eee;padding:8px;border-radius:8px;max-width:70%}.m6{margin-left:auto;background:#cfc}.t5{font-size:11px;color:#999}`,
  draw: (state, actions) => {
    const app = hashed.draw(state, actions)
    app.querySelector('.w5').replaceChildren(
      ...withDays(
        actions.current().messages,
        (d) => h('div', { class: 'p1' }, d),
        (m) =>
          m.author === 'system'
            ? h('div', { class: 's1' }, m.text)
            : [
                h('div', { class: `n5 ${mine(m) ? 'n6' : ''}` }, mine(m) ? 'Tú' : actions.current().name),
                h('div', { class: `m5 ${mine(m) ? 'm6' : ''}` }, m.text),
                h('div', { class: `t5 ${mine(m) ? 'n6' : ''}` }, clock(m.at)),
              ],
      ).flat(),
    )
    return app
  },
  truth: (state, chat) => {
    const truth = usual(state, chat)
    for (const m of truth.open.messages) m.text = m.text.replace(/\n/g, ' ')
    return truth
  },
}

const rich = {
  css: `${hashed.css}.quo{border-left:3px solid #69c;padding-left:6px;font-size:13px;color:#555;margin-bottom:4px}.rea{display:inline-block;border:1px solid #ddd;border-radius:10px;padding:0 6px;font-size:12px;margin-top:-6px}.col{display:flex;flex-direction:column;max-width:70%}`,
  draw: (state, actions) => {
    const app = hashed.draw(state, actions)
    const all = actions.current().messages
    app.querySelector('.w5').replaceChildren(
      ...withDays(
        all,
        (d) => h('div', { class: 'p1' }, h('span', {}, d)),
        (m, i) =>
          m.author === 'system'
            ? h('div', { class: 's1' }, m.text)
            : h(
                'div',
                { class: `r1 ${mine(m) ? 'r2' : ''}` },
                h(
                  'div',
                  { class: 'col' },
                  h(
                    'div',
                    { class: `b1 ${mine(m) ? 'b2' : ''}`, style: 'max-width:none' },
                    i % 4 === 2
                      ? h(
                          'div',
                          { class: 'quo' },
                          h('b', {}, mine(all[i - 1]) ? 'Tú' : 'Ana García'),
                          h('div', {}, all[i - 1].text),
                        )
                      : null,
                    m.text,
                    ' ',
                    h(
                      'span',
                      { class: 't1' },
                      i % 3 === 0 ? 'editado ' : '',
                      clock(m.at),
                      mine(m) ? ' ✓✓' : '',
                    ),
                  ),
                  i % 3 === 1 ? h('div', {}, h('span', { class: 'rea reaction' }, '❤️ 1')) : null,
                ),
              ),
      ),
      h('div', { class: 'r1' }, h('div', { class: 'b1 typing-indicator' }, 'Ana García está escribiendo…')),
    )
    return app
  },
  truth: usual,
}

export const STYLES = {
  hashed,
  rtl,
  reverse,
  grouped,
  flat,
  frame,
  shadow,
  table,
  alone,
  aria,
  assistant,
  tailwind,
  ownLeft,
  loose,
  rich,
}
