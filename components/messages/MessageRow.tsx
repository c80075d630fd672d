import { Ellipsis, EyeOff, Lock } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react'
import type { Gender } from '../../lib/settings'
import type { LibraryTemplate } from '../../lib/templates/library'
import { StarButton } from '../parts/StarButton'
import { useSpeech } from '../words'
import { MessageText } from './MessageText'
import { RowMenu } from './RowMenu'

export interface RowActions {
  /** In which form the text is shown. */
  gender: Gender
  onStar: (template: LibraryTemplate) => void
  onHide: (template: LibraryTemplate) => void
  onDuplicate: (template: LibraryTemplate) => void
  /** Its text to the clipboard, with what is missing in brackets. */
  onCopy: (template: LibraryTemplate) => void
  /** Deletes an own one; gives a shipped one its own words back. */
  onRemove: (template: LibraryTemplate) => void
}

/** Where a message stands among those for the same moment. */
export interface Place {
  number: number
  all: number
  onMove: (by: -1 | 1) => void
}

interface Props {
  template: LibraryTemplate
  number: number
  all: number
  /** Null: it is not among those in their own order. */
  onMove: ((template: LibraryTemplate, by: -1 | 1) => void) | null
  actions: RowActions
}

/** One message: what it is called, how it begins, and what can be done with it. Drawn again only when it changed. */
export const MessageRow = memo(function MessageRow({ template, number, all, onMove, actions }: Props) {
  const { t } = useSpeech()
  const [open, setOpen] = useState(false)
  const menu = useId()
  const move = useMoving(number, (by) => onMove?.(template, by))
  const { title, hidden, language, locked } = template
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the controls in it
    <div
      className={hidden ? 'message-row message-hidden' : 'message-row'}
      onKeyDown={(event) => moveByKey(event, move)}
    >
      <div className="message-head">
        <StarButton template={template} onStar={() => actions.onStar(template)} />
        {locked ? (
          <span className="message-title message-locked" lang={language}>
            {title}
          </span>
        ) : (
          <a className="message-title" href={`#messages/${template.id}`} lang={language}>
            {title}
          </a>
        )}
        <Badges template={template} />
        <button
          type="button"
          className="button button-icon"
          aria-expanded={open}
          aria-controls={menu}
          aria-label={t('messages.more', { title })}
          title={t('messages.more', { title })}
          onClick={() => setOpen(!open)}
        >
          <Ellipsis size={18} aria-hidden="true" />
        </button>
      </div>
      <MessageText template={template} gender={actions.gender} />
      <div id={menu} hidden={!open}>
        {open && (
          <RowMenu template={template} place={onMove && { number, all, onMove: move }} actions={actions} />
        )}
      </div>
    </div>
  )
})

/** Alt with an arrow, as lists are mostly moved. */
function moveByKey(event: KeyboardEvent, onMove: Place['onMove']): void {
  const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
  if (!event.altKey || by === null) return
  event.preventDefault()
  onMove(by)
}

/** A row that changes its place is taken out for a moment, and the keyboard with it: it is given back. */
function useMoving(number: number, onMove: Place['onMove']): Place['onMove'] {
  const used = useRef<Element | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is when the place has changed that this is to be done
  useEffect(() => {
    const lost = document.activeElement === document.body
    if (lost && used.current instanceof HTMLElement) used.current.focus()
    used.current = null
  }, [number])
  return (by) => {
    used.current = document.activeElement
    onMove(by)
  }
}

function Badges({ template: { origin, hidden, shortcut, locked } }: { template: LibraryTemplate }) {
  const { t } = useSpeech()
  return (
    <>
      {shortcut && <kbd className="message-shortcut">{shortcut}</kbd>}
      {hidden && (
        <span className="badge">
          <EyeOff size={13} aria-hidden="true" />
          {t('messages.hidden')}
        </span>
      )}
      {origin !== 'shipped' && (
        <span className="badge badge-own">
          {locked && <Lock size={13} aria-hidden="true" />}
          {t(`messages.${origin}`)}
        </span>
      )}
    </>
  )
}
