import { MessageInput } from '@chatscope/chat-ui-kit-react'
import { createRoot } from 'react-dom/client'
import { chatPage } from './page.js'

/** The kit's own Send arrow; what it hands to its host, as its documentation shows it: the inner text. */
let state = ''
const root = chatPage(
  () => state,
  '.cs-message-input__content-editor { min-height: 1em } .cs-message-input { display: flex } .cs-message-input__content-editor-wrapper { flex: 1 }',
)
document.querySelector('#send').remove()
createRoot(root).render(
  <MessageInput
    attachButton={false}
    placeholder="Escribe un mensaje"
    onChange={(_html, _text, innerText) => {
      state = innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '')
    }}
    onSend={(_html, _text, innerText) => {
      window.sent = innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '')
    }}
  />,
)
