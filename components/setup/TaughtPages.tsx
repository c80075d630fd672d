import { Lock } from 'lucide-react'
import { useState } from 'react'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import { ImportProfile } from './ImportProfile'
import { nameOf } from './site-name'
import type { TaughtActions, TaughtPage } from './sites-model'

interface Props {
  pages: readonly TaughtPage[]
  now: number
  actions: TaughtActions
}

interface Forgotten {
  site: string
  undo: () => Promise<void>
}

/** The pages that the specialist or the organisation taught Hilo to read: again, elsewhere, or no more. */
export function TaughtPages({ pages, now, actions }: Props) {
  const { t } = useSpeech()
  const [forgotten, setForgotten] = useState<Forgotten | null>(null)
  const forget = async (site: string) => setForgotten({ site, undo: await actions.forget(site) })
  const [notOpened, setNotOpened] = useState<string | null>(null)
  const teach = async (site: string) =>
    setNotOpened((await actions.teach(site)) === 'began' ? null : nameOf({ origin: site }))
  const undo = async () => {
    await forgotten?.undo()
    setForgotten(null)
  }
  return (
    <section className="card section">
      <div>
        <h2 className="section-heading">{t('profiles.title')}</h2>
        <p className="muted">{t(pages.length > 0 ? 'profiles.lead' : 'profiles.none')}</p>
      </div>
      <ul className="sites">
        {pages.map((page) => (
          <Page
            key={page.site}
            page={page}
            now={now}
            actions={actions}
            onTeach={(site) => void teach(site)}
            onForget={() => void forget(page.site)}
          />
        ))}
      </ul>
      {notOpened !== null && (
        <p role="alert" className="field-error">
          {t('profiles.noTab', { site: notOpened })}
        </p>
      )}
      <div {...TOLD}>
        {forgotten && (
          <p className="undo-line">
            <span>{t('profiles.forgotten', { site: nameOf({ origin: forgotten.site }) })}</span>
            <button type="button" className="button button-small" onClick={() => void undo()}>
              {t('profiles.undo')}
            </button>
          </p>
        )}
      </div>
      <ImportProfile onImport={actions.importProfile} />
    </section>
  )
}

interface PageProps {
  page: TaughtPage
  now: number
  actions: TaughtActions
  onTeach: (site: string) => void
  onForget: () => void
}

function Page({ page, now, actions, onTeach, onForget }: PageProps) {
  const { t, clock } = useSpeech()
  const site = nameOf({ origin: page.site })
  const isOwn = page.from === 'specialist'
  const buttons = [
    !page.locked && {
      word: t('profiles.again'),
      name: t('profiles.againNamed', { site }),
      act: () => onTeach(page.site),
    },
    {
      word: t('profiles.export'),
      name: t('profiles.exportNamed', { site }),
      act: () => actions.exportProfile(page.site),
    },
    isOwn && { word: t('profiles.forget'), name: t('profiles.forgetNamed', { site }), act: onForget },
  ].filter((button) => button !== false)
  return (
    <li className="site">
      <span className="site-name">{site}</span>
      {!isOwn && (
        <span className="badge">
          {page.locked && <Lock size={13} aria-hidden="true" />}
          {t('profiles.organisation')}
        </span>
      )}
      {buttons.map(({ word, name, act }) => (
        <button key={word} type="button" className="button button-small" aria-label={name} onClick={act}>
          {word}
        </button>
      ))}
      <p className="muted site-more">
        {isOwn && `${t('profiles.taught', { when: clock.when(page.taughtAt, now) })} · `}
        {t('profiles.knows', { parts: page.parts.map((part) => t(`part.${part}`)).join(', ') })}
      </p>
    </li>
  )
}
