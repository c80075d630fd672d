import { CircleCheck, CircleSlash, Plus } from 'lucide-react'
import { useState } from 'react'
import { Field } from '../parts/Field'
import { useSpeech } from '../words'
import type { AddSiteOutcome, SiteActions, SiteRow } from './model'

interface Props {
  sites: readonly SiteRow[]
  actions: SiteActions
}

/** The sites that may be read: nothing else is ever looked at. */
export function Sites({ sites, actions }: Props) {
  const { t } = useSpeech()
  return (
    <section className="card section">
      <div>
        <h2 className="section-heading">{t('sites.title')}</h2>
        <p className="muted">{t('sites.lead')}</p>
      </div>
      <ul className="sites">
        {sites.map((site) => (
          <SiteLine key={site.origin} site={site} actions={actions} />
        ))}
      </ul>
      <AddSite onAdd={actions.addSite} />
    </section>
  )
}

function SiteLine({ site, actions }: { site: SiteRow; actions: SiteActions }) {
  const { t } = useSpeech()
  const name = site.origin.replace(/^https:\/\//, '')
  const Icon = site.granted ? CircleCheck : CircleSlash
  return (
    <li className="site">
      <Icon size={18} aria-hidden="true" className={site.granted ? 'ink-later' : 'ink-soon'} />
      <span className="site-name">{name}</span>
      <span className="muted">{t(site.granted ? 'sites.granted' : 'sites.notGranted')}</span>
      {!site.granted && (
        <button
          type="button"
          className="button button-small"
          aria-label={t('sites.grantNamed', { site: name })}
          onClick={() => void actions.addSite(site.origin)}
        >
          {t('sites.grant')}
        </button>
      )}
      {!site.fixed && (
        <button
          type="button"
          className="button button-small"
          aria-label={t('sites.removeNamed', { site: name })}
          onClick={() => actions.removeSite(site.origin)}
        >
          {t('sites.remove')}
        </button>
      )}
    </li>
  )
}

function AddSite({ onAdd }: { onAdd: SiteActions['addSite'] }) {
  const { t } = useSpeech()
  const [address, setAddress] = useState('')
  const [outcome, setOutcome] = useState<AddSiteOutcome | null>(null)
  const add = async () => {
    const result = await onAdd(address)
    setOutcome(result)
    if (result === 'added') setAddress('')
  }
  const error = outcome === 'invalid' || outcome === 'denied' ? t(`sites.${outcome}`) : null
  return (
    <form
      className="add-site"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Field label={t('sites.address')} hint={t('sites.addressHint')} error={error}>
        {(control) => (
          <input
            {...control}
            className="input"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={address.trim() === ''}>
        <Plus size={16} aria-hidden="true" />
        {t('sites.add')}
      </button>
    </form>
  )
}
