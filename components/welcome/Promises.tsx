import { Eye, HardDrive, type LucideIcon, Save, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Fold } from '../parts/Fold'
import { useSpeech } from '../words'

const MORE = ['chats', 'messages', 'yours', 'until', 'follow'] as const

/** What is read, what is kept, where, and what is never done: before anything happens. Short, with all of it a click away. */
export function Promises() {
  const { t } = useSpeech()
  return (
    <section className="promises">
      <Promised icon={Eye} title={t('promise.readTitle')}>
        <p>{t('promise.read')}</p>
      </Promised>
      <Promised icon={HardDrive} title={t('promise.whereTitle')}>
        <p>{t('promise.where')}</p>
      </Promised>
      <Promised icon={Save} shape="promise-wide" title={t('promise.keptTitle')}>
        <p>{t('promise.kept')}</p>
        <Fold title={t('promise.all')}>
          <ul className="promise-list">
            {MORE.map((what) => (
              <li key={what}>{t(`promised.${what}`)}</li>
            ))}
          </ul>
        </Fold>
      </Promised>
      <Promised icon={ShieldCheck} shape="promise-wide promise-never" title={t('promise.neverTitle')}>
        <ul className="promise-list">
          <li>{t('promise.neverSend')}</li>
          <li>{t('promise.neverNetwork')}</li>
          <li>{t('promise.neverText')}</li>
          <li>{t('promise.neverPrivate')}</li>
        </ul>
      </Promised>
    </section>
  )
}

function Promised(props: { icon: LucideIcon; title: string; shape?: string; children: ReactNode }) {
  const { icon: Icon, title, shape = '', children } = props
  return (
    <div className={`card promise ${shape}`}>
      <h2 className="promise-title">
        <Icon size={20} aria-hidden="true" />
        {title}
      </h2>
      {children}
    </div>
  )
}
