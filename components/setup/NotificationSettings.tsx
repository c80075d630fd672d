import { BellRing } from 'lucide-react'
import { notificationText, whoOf } from '../../lib/locales/notify'
import type { Notifications } from '../../lib/settings'
import { Radios } from '../parts/Radios'
import { useSpeech } from '../words'
import type { NotificationsModel, OptionsActions } from './model'
import { NotificationTest } from './NotificationTest'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

const LEVELS = ['all', 'overdue', 'off'] as const
const NAMES = ['none', 'initials', 'first'] as const

interface Props {
  model: NotificationsModel
  now: number
  actions: Pick<OptionsActions, 'setNotifications' | 'testNotification'>
}

/** Which reminders come to the desktop, what they tell, and whether they do come. */
export function NotificationSettings({ model, now, actions }: Props) {
  const { t } = useSpeech()
  const { value, state, change, undo } = useUndoable(model.setting, actions.setNotifications)
  const set = (changed: Partial<Notifications>) => change({ ...value, ...changed })
  return (
    <>
      <section className="card section">
        <div className="section-head">
          <h2 className="section-heading">{t('alerts.title')}</h2>
          <SavedWord state={state} onUndo={undo} />
        </div>
        <p className="muted">{t('alerts.lead')}</p>
        <Radios
          label={t('alerts.level')}
          options={LEVELS}
          value={value.level}
          word={(level) => t(`alerts.level.${level}`)}
          note={(level) => (level === 'all' ? null : t(`alerts.levelNote.${level}`))}
          onChange={(level) => set({ level })}
        />
        {value.level !== 'off' && (
          <>
            <Radios
              label={t('alerts.names')}
              options={NAMES}
              value={value.names}
              word={(names) => t(`alerts.names.${names}`)}
              onChange={(names) => set({ names })}
            />
            <Sample names={value.names} now={now} />
            <Sound model={model} on={value.sound} onChange={(sound) => set({ sound })} />
          </>
        )}
      </section>
      <NotificationTest model={model} onTest={actions.testNotification} />
    </>
  )
}

/** How a reminder reads; the client is made up. */
function Sample({ names, now }: { names: Notifications['names']; now: number }) {
  const speech = useSpeech()
  const { t, clock } = speech
  const who = whoOf(t('notify.sampleName'), names)
  const due = now + 30 * 60_000
  const { title, message } = notificationText(speech, clock, { rule: 'reply', due, level: 'soon', now, who })
  return (
    <figure className="sample-notice">
      <BellRing size={18} aria-hidden="true" />
      <div>
        <p className="sample-notice-title">{title}</p>
        <p>{message}</p>
      </div>
      <figcaption className="field-note">{t('alerts.namesNote')}</figcaption>
    </figure>
  )
}

interface SoundProps {
  model: NotificationsModel
  on: boolean
  onChange: (on: boolean) => void
}

function Sound({ model, on, onChange }: SoundProps) {
  const { t } = useSpeech()
  if (!model.soundCanBeChosen) return <p className="field-note">{t('alerts.soundBySystem')}</p>
  return (
    <label className="tick">
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      {t('alerts.sound')}
    </label>
  )
}
