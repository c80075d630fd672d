import { useState } from 'react'
import { useSpeech } from '../words'
import { ImportProfile } from './ImportProfile'
import type { TaughtActions, TaughtPage } from './model'

interface Props {
  pages: readonly TaughtPage[]
  now: number
  actions: TaughtActions
}

interface Forgotten {
  site: string
  undo: () => Promise<void>
}

/** The pages that the specialist taught Hilo to read: again, elsewhere, or no more. */
export function TaughtPages({ pages, now, actions }: Props) {
  const { t } = useSpeech()
  const [forgotten, setForgotten] = useState<Forgotten | null>(null)
  const forget = async (site: string) => setForgotten({ site, undo: await actions.forget(site) })
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
            onForget={() => void forget(page.site)}
          />
        ))}
      </ul>
      <div role="status">
        {forgotten && (
          <p className="undo-line">
            <span>{t('profiles.forgotten', { site: plain(forgotten.site) })}</span>
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

const plain = (site: string): string => site.replace(/^https:\/\//, '')

interface PageProps {
  page: TaughtPage
  now: number
  actions: TaughtActions
  onForget: () => void
}

function Page({ page, now, actions, onForget }: PageProps) {
  const { t, clock } = useSpeech()
  const site = plain(page.site)
  const buttons = [
    {
      word: t('profiles.again'),
      name: t('profiles.againNamed', { site }),
      act: () => actions.teach(page.site),
    },
    {
      word: t('profiles.export'),
      name: t('profiles.exportNamed', { site }),
      act: () => actions.exportProfile(page.site),
    },
    { word: t('profiles.forget'), name: t('profiles.forgetNamed', { site }), act: onForget },
  ]
  return (
    <li className="site">
      <span className="site-name">{site}</span>
      {buttons.map(({ word, name, act }) => (
        <button key={word} type="button" className="button button-small" aria-label={name} onClick={act}>
          {word}
        </button>
      ))}
      <p className="muted site-more">
        {t('profiles.taught', { when: clock.when(page.taughtAt, now) })} ·{' '}
        {t('profiles.knows', { parts: page.parts.map((part) => t(`part.${part}`)).join(', ') })}
      </p>
    </li>
  )
}
