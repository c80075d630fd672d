import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startClock, timeOf } from './clock'
import { control } from './control'
import { createInbox, tick } from './inbox'
import { recall, remember } from './memory'
import { currentChat } from './route'
import { tellStories } from './stories/tell'
import { wordsFor } from './words'
import './page.css'

const params = new URLSearchParams(location.search)
const locale = params.get('lang') ?? navigator.language
const words = wordsFor(locale)
document.documentElement.lang = locale
document.title = words.title

const kept = recall()
const clock = kept?.clock ?? startClock(params, Date.now())
const store = createInbox(clock, kept?.chats ?? tellStories(timeOf(clock, Date.now()), locale, words))
store.setState({ sent: kept?.sent ?? [], active: currentChat(), helpOpen: params.get('help') === 'open' })
window.demo = control(store, locale)

const follow = () => {
  store.setState({ active: currentChat() })
  tick(store)
}
window.addEventListener('popstate', follow)
window.addEventListener('pagehide', () => remember(store.getState()))
setInterval(() => tick(store), 1000)
follow()

const root = document.getElementById('root')
if (root) createRoot(root).render(<App store={store} locale={locale} words={words} />)
