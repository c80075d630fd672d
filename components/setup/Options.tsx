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
  ShieldCheck,
  UserRound,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { DatabaseWarning } from '../popup/DatabaseWarning'
import { NoBackground } from '../popup/NoBackground'
import { Speaking } from '../words'
import { About } from './About'
import { Data } from './Data'
import type { Erasing } from './EraseAll'
import { Frame } from './Frame'
import { Help } from './Help'
import { Hours } from './Hours'
import { LanguageSetting } from './LanguageSetting'
import type { SectionProps } from './model'
import { NotificationSettings } from './NotificationSettings'
import { ProtocolSettings } from './ProtocolSettings'
import type { Restoring } from './Restore'
import { Keys, TypedShortcuts } from './Shortcuts'
import { Sites } from './Sites'
import { TaughtPages } from './TaughtPages'
import { ThemeSetting } from './ThemeSetting'
import { You } from './You'

interface Props extends SectionProps {
  /** What is due and how it is going, read apart from the settings. Absent: there is nothing to overlook yet. */
  overview?: ReactNode
  /** The specialist's messages, read apart as well. */
  messages?: ReactNode
}

/** Every change is kept at once; there is no "save" to forget. */
export function Options({ model, actions, overview, messages }: Props) {
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

function Look({ model, actions }: SectionProps) {
  return (
    <>
      <ThemeSetting value={model.theme} onSave={actions.setTheme} />
      <LanguageSetting value={model.languageSetting} onSave={actions.setLanguage} />
    </>
  )
}

function Reading({ model, actions }: SectionProps) {
  return (
    <>
      <Sites sites={model.sites} actions={actions} onTeach={actions.teach} />
      <TaughtPages pages={model.taught} now={model.now} actions={actions} />
    </>
  )
}

function Shortcuts({ model, actions }: SectionProps) {
  return (
    <>
      <Keys shortcuts={model.shortcuts} actions={actions} />
      <TypedShortcuts typed={model.shortcuts.typed} language={model.language} />
    </>
  )
}
