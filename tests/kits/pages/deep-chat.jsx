import 'deep-chat'
import { inbox, usualTruth } from './inbox.js'

/** A web component: all of the chat lives in its shadow root, without times. */
let shown = ''
inbox({
  draw: (state, actions) => {
    const chat = actions.current()
    const app = document.querySelector('#app')
    const history = chat.messages
      .filter((m) => m.author !== 'system')
      .map((m) => ({ text: m.text, role: m.author === 'specialist' ? 'user' : 'ai' }))
    const known = app.querySelector('deep-chat')
    if (known && shown === chat.id) {
      const last = history[history.length - 1]
      if (!known.skip) known.addMessage(last)
      known.skip = false
      return
    }
    shown = chat.id
    const el = document.createElement('deep-chat')
    el.style.cssText = 'width:600px;height:500px;display:block'
    el.history = history
    el.connect = {
      handler: (body, signals) => {
        el.skip = true
        actions.send(body.messages[0].text)
        signals.onResponse({ text: '' })
      },
    }
    app.replaceChildren(Object.assign(document.createElement('h2'), { textContent: chat.name }), el)
  },
  truth: (state, chat) => ({ ...usualTruth({ hide: (m) => m.author === 'system' })(state, chat), list: [] }),
})
