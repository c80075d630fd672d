import { chatPage } from './page.js'

/** For a composer which a test writes itself. */
chatPage(() => {
  const box = document.querySelector('.target')
  return box?.value ?? box?.textContent ?? ''
})
