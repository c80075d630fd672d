import { createRoot } from 'react-dom/client'
import { Closed } from '../../components/lock/Closed'
import { eraseEverything } from '../../lib/setup/erase'
import { readLanguage } from '../../lib/setup/language'
import { openHilo } from '../../lib/setup/lock'
import { followTheme } from '../../lib/theme'

/** In place of any of Hilo's pages. */
export async function showClosed(state: 'closed' | 'shut'): Promise<void> {
  const root = document.getElementById('root')
  const [{ language }] = await Promise.all([readLanguage(), followTheme()])
  if (root)
    createRoot(root).render(
      <Closed model={{ language, state }} actions={{ open: openHilo, erase: eraseEverything }} />,
    )
}
