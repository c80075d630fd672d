import { AlarmClock, Globe, type LucideIcon, NotebookPen, Undo2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Instant } from '../../lib/protocol/types'
import type { ChatView, PopupActions, PopupModel } from '../model'
import { useFocusWhenGone } from '../parts/focus'
import { useSpeech } from '../words'
import type { Drawer } from './DrawerContent'
import { useLater } from './later'
import { isPressing } from './level'
import { useThere } from './useThere'

interface Props {
  chat: ChatView
  now: Instant
  snoozes: PopupModel['snoozes']
  actions: PopupActions
}

/** What the page cannot tell is marked by hand: a small drawer, closed until wanted. */
export function Marks(props: Props) {
  const { chat, now, actions } = props
  const { t } = useSpeech()
  const [drawer, setDrawer] = useState<Drawer | null>(null)
  const panel = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const { near, leaving } = useFocusWhenGone<HTMLDivElement>()
  const there = useThere(chat.voice.zone, now)
  const later = useLater()
  const finish = () => {
    setDrawer(null)
    opener.current?.focus()
  }
  const toggle = (icon: LucideIcon, label: string, what: 'marks' | 'zone' | 'snooze') => (
    <Toggle
      icon={icon}
      label={label}
      panel={panel}
      open={drawer === what}
      onToggle={(button) => {
        opener.current = button
        setDrawer(drawer === what ? null : what)
      }}
    />
  )
  return (
    <div className="marks">
      <div className="marks-bar" ref={near}>
        {toggle(NotebookPen, t('marks.title'), 'marks')}
        {isPressing(chat) && toggle(AlarmClock, t('snooze.title'), 'snooze')}
        {there && toggle(Globe, there, 'zone')}
        {chat.lastMark && (
          <button
            type="button"
            className="button button-quiet marks-undo"
            onClick={() => {
              leaving()
              actions.undo(chat.key)
            }}
          >
            <Undo2 size={15} aria-hidden="true" />
            {t('marks.undo', { mark: t(`done.${chat.lastMark}`) })}
          </button>
        )}
      </div>
      <div id={panel} hidden={drawer === null}>
        {drawer && later && (
          <later.DrawerContent {...props} drawer={drawer} onDrawer={setDrawer} onDone={finish} />
        )}
      </div>
    </div>
  )
}

interface ToggleProps {
  icon: LucideIcon
  label: string
  panel: string
  open: boolean
  onToggle: (button: HTMLButtonElement) => void
}

function Toggle({ icon: Icon, label, panel, open, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-expanded={open}
      aria-controls={panel}
      onClick={({ currentTarget }) => onToggle(currentTarget)}
    >
      <Icon size={15} aria-hidden="true" />
      {label}
    </button>
  )
}
