import { ExternalLink, type LucideIcon, MessagesSquare, Puzzle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useFocusOnAppear } from '../parts/focus'
import { useSpeech } from '../words'
import type { WelcomeActions, WelcomeModel } from './model'
import { Sites } from './Sites'

/** What comes next, once the reader may read. */
export function AfterAgreeing({ model, actions }: { model: WelcomeModel; actions: WelcomeActions }) {
  const { t } = useSpeech()
  const title = useFocusOnAppear<HTMLHeadingElement>()
  return (
    <main className="page-main">
      <div className="page-intro">
        <h1 className="page-title" ref={title} tabIndex={-1}>
          {t('after.title')}
        </h1>
        <p className="page-lead">{t('after.lead')}</p>
      </div>
      <ol className="next-steps">
        <NextThing icon={Puzzle} title={t('after.pinTitle')} text={t('after.pin')} />
        <NextThing icon={MessagesSquare} title={t('after.openTitle')} text={t('after.open')}>
          <button type="button" className="button button-primary" onClick={actions.openPlatform}>
            <ExternalLink size={16} aria-hidden="true" />
            {t('after.openButton')}
          </button>
        </NextThing>
      </ol>
      <Sites sites={model.sites} actions={actions} />
    </main>
  )
}

function NextThing(props: { icon: LucideIcon; title: string; text: string; children?: ReactNode }) {
  const { icon: Icon, title, text, children } = props
  return (
    <li className="card next-thing">
      <Icon size={24} aria-hidden="true" className="panel-icon" />
      <div className="panel-body">
        <h2 className="panel-title">{title}</h2>
        <p className="panel-text">{text}</p>
        {children}
      </div>
    </li>
  )
}
