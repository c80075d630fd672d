import {
  Bell,
  CalendarClock,
  Globe,
  Hourglass,
  Info,
  Keyboard,
  LayoutList,
  LifeBuoy,
  MessageSquareText,
  Palette,
  ShieldAlert,
  ShieldCheck,
  UserRound,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Panel } from '../parts/Panel'
import { DatabaseWarning } from '../popup/DatabaseWarning'
import { NoBackground } from '../popup/NoBackground'
import { Speaking, useSpeech } from '../words'
import { About } from './About'
import { Absence } from './Absence'
import { AutomaticMessage } from './AutomaticMessage'
import { Data } from './Data'
import { DaysOff } from './DaysOff'
import type { Erasing } from './EraseAll'
import { Frame } from './Frame'
import { Help } from './Help'
import { Holidays } from './Holidays'
import { LanguageSetting } from './LanguageSetting'
import type { OptionsActions, OptionsModel } from './model'
import { NotificationSettings } from './NotificationSettings'
import { Organisation } from './Organisation'
import { PracticeSettings } from './PracticeSettings'
import { ProfileSettings } from './ProfileSettings'
import { ProtocolSettings } from './ProtocolSettings'
import { QuietHoursSettings } from './QuietHoursSettings'
import type { Restoring } from './Restore'
import { Keys, TypedShortcuts } from './Shortcuts'
import { Sites } from './Sites'
import { SlotSettings } from './SlotSettings'
import { TaughtPages } from './TaughtPages'
import { ThemeSetting } from './ThemeSetting'

interface Props {
  model: OptionsModel
  actions: OptionsActions
}

interface OptionsProps extends Props {
  /** What is due and how it is going, read apart from the settings. Absent: there is nothing to overlook yet. */
  overview?: ReactNode
  /** The specialist's messages, read apart as well. */
  messages?: ReactNode
}

/** Every change is kept at once; there is no "save" to forget. */
export function Options({ model, actions, overview, messages }: OptionsProps) {
  const erasing = useState<Erasing>('closed')
  const restoring = useState<Restoring>({ step: 'closed' })
  // What was typed before must not stay on the page once all was erased or replaced; nor what another computer changed.
  const replaced = restoring[0].step === 'done' || restoring[0].step === 'undone' ? restoring[0].step : ''
  const life = `${model.agreed} ${model.following.last?.tookAt} ${replaced}`
  const props = { model, actions }
  const shown = model.agreed && overview
  return (
    <Speaking language={model.language} zone={model.profile.zone}>
      <Frame
        key={life}
        first={shown ? 'overview' : 'you'}
        warning={<NoBackground state={model.background} onRestart={actions.restart} />}
        sections={[
          ...(shown
            ? [
                {
                  name: 'overview' as const,
                  icon: LayoutList,
                  title: 'section.overview' as const,
                  content: shown,
                },
              ]
            : []),
          {
            name: 'messages',
            icon: MessageSquareText,
            title: 'section.messages',
            content: (
              <>
                <DatabaseWarning state={model.database} />
                {messages}
              </>
            ),
          },
          { name: 'you', icon: UserRound, title: 'section.you', content: <You {...props} /> },
          { name: 'hours', icon: CalendarClock, title: 'section.hours', content: <Hours {...props} /> },
          {
            name: 'protocol',
            icon: Hourglass,
            title: 'section.protocol',
            content: <ProtocolSettings model={model.protocol} onSave={actions.setProtocol} />,
          },
          {
            name: 'notifications',
            icon: Bell,
            title: 'section.notifications',
            content: <NotificationSettings model={model.notifications} now={model.now} actions={actions} />,
          },
          { name: 'sites', icon: Globe, title: 'section.sites', content: <Reading {...props} /> },
          {
            name: 'shortcuts',
            icon: Keyboard,
            title: 'section.shortcuts',
            content: <Shortcuts {...props} />,
          },
          { name: 'look', icon: Palette, title: 'section.look', content: <Look {...props} /> },
          {
            name: 'data',
            icon: ShieldCheck,
            title: 'section.data',
            content: <Data {...props} erasing={erasing} restoring={restoring} />,
          },
          { name: 'help', icon: LifeBuoy, title: 'section.help', content: <Help /> },
          {
            name: 'about',
            icon: Info,
            title: 'section.about',
            content: <About version={model.version} />,
          },
        ]}
      />
    </Speaking>
  )
}

function You({ model, actions }: Props) {
  return (
    <>
      <DatabaseWarning state={model.database} />
      {!model.agreed && <NotAgreed onStart={actions.openWelcome} />}
      {model.organisation && <Organisation set={model.organisation} />}
      <ProfileSettings model={model} onSave={actions.setProfile} />
      <PracticeSettings practice={model.practice} register={model.register} actions={actions} />
      <AutomaticMessage profile={model.profile} language={model.language} actions={actions} />
    </>
  )
}

function Hours({ model, actions }: Props) {
  const { slots, now, language, hours } = model
  return (
    <>
      <QuietHoursSettings hours={hours} onSave={actions.setHours} />
      <DaysOff days={hours.daysOff} onSave={(daysOff) => actions.setHours({ daysOff })} />
      <Absence away={hours.away} now={now} onSave={(away) => actions.setHours({ away })} />
      <Holidays holidays={hours.holidays} now={now} onSave={(holidays) => actions.setHours({ holidays })} />
      <SlotSettings slots={slots} now={now} language={language} actions={actions} />
    </>
  )
}

function Look({ model, actions }: Props) {
  return (
    <>
      <ThemeSetting value={model.theme} onSave={actions.setTheme} />
      <LanguageSetting value={model.languageSetting} onSave={actions.setLanguage} />
    </>
  )
}

function Reading({ model, actions }: Props) {
  return (
    <>
      <Sites sites={model.sites} actions={actions} onTeach={actions.teach} />
      <TaughtPages pages={model.taught} now={model.now} actions={actions} />
    </>
  )
}

function Shortcuts({ model, actions }: Props) {
  return (
    <>
      <Keys shortcuts={model.shortcuts} actions={actions} />
      <TypedShortcuts typed={model.shortcuts.typed} language={model.language} />
    </>
  )
}

function NotAgreed({ onStart }: { onStart: () => void }) {
  const { t } = useSpeech()
  return (
    <Panel icon={ShieldAlert} tone="warning" title={t('options.notAgreed')}>
      <button type="button" className="button button-primary" onClick={onStart}>
        {t('consent.start')}
      </button>
    </Panel>
  )
}
