import { createRoot, type Root } from 'react-dom/client'
import type { OptionsModel } from '../../components/setup/model'
import { Options } from '../../components/setup/Options'
import { openOrClosed } from '../../lib/lock/state'
import { watchBackground } from '../../lib/presence'
import { settings } from '../../lib/settings'
import { followChanges, watchFollowing } from '../../lib/setup/following'
import { followTheme } from '../../lib/theme'
import { showClosed } from '../popup/closed'
import { actionsOf } from './actions'
import { Messages } from './messages'
import { readModel } from './model'
import { Overview } from './overview'
import './style.css'

type Background = OptionsModel['background']

async function show(root: Root, background: { state: Background }): Promise<void> {
  const model = await readModel()
  root.render(
    <Options
      model={{ ...model, background: background.state }}
      actions={actionsOf(() => show(root, background))}
      overview={<Overview />}
      messages={<Messages />}
    />,
  )
}

function openPage(place: HTMLElement): void {
  const page = createRoot(place)
  const background: { state: Background } = { state: 'ok' }
  const draw = () => void show(page, background)
  void followTheme().then(draw)
  void watchBackground((answers) => {
    background.state = answers ? 'ok' : 'silent'
    draw()
  })
  // Taught in another tab while this page is open.
  settings.profiles.watch(draw)
  // Met the browser's account, and perhaps took something from it.
  watchFollowing(draw)
  followChanges()
  // Keys are set in the browser's own settings, own messages in another tab.
  window.addEventListener('focus', draw)
}

const place = document.getElementById('root')
if (place) void openOrClosed(window, () => openPage(place), showClosed)
