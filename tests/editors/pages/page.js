/** What every page offers: `model()`, what its editor would send; a Send button; `sent`, what it has sent. */
export function chatPage(model, style = '') {
  const root = document.createElement('main')
  const send = document.createElement('button')
  send.id = 'send'
  send.textContent = 'Send'
  const css = document.createElement('style')
  css.textContent = `body { font: 16px sans-serif } #editor { min-height: 4em; border: 1px solid } ${style}`
  root.id = 'editor'
  document.head.append(css)
  document.body.append(root, send)
  window.model = model
  window.sent = null
  send.addEventListener('click', () => {
    window.sent = window.model()
  })
  return root
}

/** What most pages send of a contenteditable. */
export function shownText(box) {
  // biome-ignore lint/performance/useDomNodeTextContent: lines are wanted, which only the rendering knows
  return box.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '')
}
