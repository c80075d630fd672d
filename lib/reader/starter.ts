/** All that a page of a granted site has to load: the reader comes when the page itself is there. */
import { ask } from './messages'
import { untilAnswered } from './until-answered'

/** Has the reader put beside itself. */
export async function startReader(win: Window): Promise<void> {
  await loaded(win)
  await untilAnswered(() => ask('load', { script: 'reader' }))
}

/** The page comes first: it is read when it is loaded, or after this time where some part of it takes longer. */
const PATIENCE_MS = 2_000
function loaded(win: Window): Promise<void> {
  if (win.document.readyState === 'complete') return Promise.resolve()
  return new Promise((resolve) => {
    win.addEventListener('load', () => win.setTimeout(resolve), { once: true })
    win.setTimeout(resolve, PATIENCE_MS)
  })
}
