import css from './page.module.css'
import type { Words } from './words'

interface Props {
  open: boolean
  onToggle: () => void
  words: Words
}

/**
 * The platform's support messenger: another company's chat, in a frame of its own, with messages and a text box.
 * It is not a client's chat; a program that reads or writes here is mistaken.
 */
export function HelpWidget({ open, onToggle, words }: Props) {
  return (
    <div id="intercom-container">
      {open && (
        <iframe name="intercom-messenger-frame" className={css.helpFrame} src="/help" title={words.help} />
      )}
      <button type="button" className={css.helpButton} aria-label={words.help} onClick={onToggle}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 4h14v12h-4l-3 4-3-4H5z" />
        </svg>
      </button>
    </div>
  )
}
