import 'deep-chat'
import { chatPage, shownText } from './page.js'

/** A web component with its own Send button, and a placeholder that is text until the focus comes. */
const chat = document.createElement('deep-chat')
const box = () => chat.shadowRoot.querySelector('#text-input')
chatPage(() => shownText(box())).append(chat)
chat.textInput = { placeholder: { text: 'Escribe un mensaje' } }
chat.connect = {
  handler: ({ messages }, signals) => {
    window.sent = messages[0].text
    signals.onResponse({ text: 'ok' })
  },
}
document.querySelector('#send').remove()
