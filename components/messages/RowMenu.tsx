import { ArrowDown, ArrowUp, ClipboardCopy, Copy, Eye, EyeOff, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import type { LibraryTemplate } from '../../lib/templates/library'
import { useSpeech } from '../words'
import type { Place, RowActions } from './MessageRow'

interface Props {
  template: LibraryTemplate
  place: Place | null
  actions: RowActions
}

/** Everything that can be done with a message, in words. It stays open while the message is moved. */
export function RowMenu({ template, place, actions }: Props) {
  const { t } = useSpeech()
  const { id, origin, hidden, locked } = template
  return (
    <div className="buttons message-menu">
      {!locked && (
        <a className="button button-small" href={`#messages/${id}`}>
          <Pencil size={14} aria-hidden="true" />
          {t('messages.edit')}
        </a>
      )}
      {place && <MoveButtons place={place} />}
      {!locked && (
        <Action icon={hidden ? Eye : EyeOff} onClick={() => actions.onHide(template)}>
          {t(hidden ? 'messages.show' : 'messages.hide')}
        </Action>
      )}
      <Action icon={ClipboardCopy} onClick={() => actions.onCopy(template)}>
        {t('messages.copy')}
      </Action>
      <Action icon={Copy} onClick={() => actions.onDuplicate(template)}>
        {t('messages.duplicate')}
      </Action>
      {(origin === 'own' || origin === 'rewritten') && (
        <Action icon={origin === 'own' ? Trash2 : RotateCcw} onClick={() => actions.onRemove(template)}>
          {t(origin === 'own' ? 'messages.delete' : 'messages.restore')}
        </Action>
      )}
    </div>
  )
}

function MoveButtons({ place: { number, all, onMove } }: { place: Place }) {
  const { t } = useSpeech()
  return (
    <>
      <Action icon={ArrowUp} idle={number === 1} onClick={() => onMove(-1)}>
        {t('messages.up')}
      </Action>
      <Action icon={ArrowDown} idle={number === all} onClick={() => onMove(1)}>
        {t('messages.down')}
      </Action>
      <span role="status" className="visually-hidden">
        {t('messages.place', { number, all })}
      </span>
    </>
  )
}

interface ActionProps {
  icon: typeof ArrowUp
  /** There is nothing to do. It can still be focused, so that the keyboard is not lost at the end of a list. */
  idle?: boolean
  children: string
  onClick: () => void
}

function Action({ icon: Icon, idle = false, children, onClick }: ActionProps) {
  return (
    <button
      type="button"
      className="button button-small"
      aria-disabled={idle}
      onClick={() => idle || onClick()}
    >
      <Icon size={14} aria-hidden="true" />
      {children}
    </button>
  )
}
