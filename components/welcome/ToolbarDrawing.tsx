import { Pin, Puzzle, Settings } from 'lucide-react'
import { useSpeech } from '../words'
import type { WelcomeModel } from './model'

/** A browser's toolbar with the list of extensions under it: 1 is pressed first, then 2. */
export function ToolbarDrawing({ toolbar }: Pick<WelcomeModel, 'toolbar'>) {
  const { t } = useSpeech()
  const Second = toolbar === 'firefox' ? Settings : Pin
  return (
    <div className="toolbar-drawing" aria-hidden="true">
      <div className="toolbar-bar">
        <span className="toolbar-address" />
        <span className="toolbar-press">
          <Puzzle size={18} />
          <b>{1}</b>
        </span>
      </div>
      <div className="toolbar-list">
        <img src="/icon.svg" alt="" width="20" height="20" />
        <span className="toolbar-name">{t('app.name')}</span>
        <span className="toolbar-press">
          <Second size={18} />
          <b>{2}</b>
        </span>
      </div>
    </div>
  )
}
