import { CircleCheck, CircleSlash, Lock, Plus } from 'lucide-react'
import { useState } from 'react'
import { Field } from '../parts/Field'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import { isOnePage, nameOf } from './site-name'
import type { AddSiteOutcome, SiteActions, SiteRow, TaughtActions } from './sites-model'
import { UndoButton } from './UndoButton'

interface Props {
  sites: readonly SiteRow[]
  actions: SiteActions
  /** Absent where there is nothing to teach yet. */
  onTeach?: TaughtActions['teach']
}

/** The sites that may be read: nothing else is ever looked at. */
export function Sites({ sites, actions, onTeach }: Props) {
  const { t } = useSpeech()
  const [notOpened, setNotOpened] = useState<string | null>(null)
  const [removed, setRemoved] = useState<string | null>(null)
  const remove = (origin: string) => {
    actions.removeSite(origin)
    setRemoved(origin)
  }
  const teach =
    onTeach &&
    (async (origin: string) => setNotOpened((await onTeach(origin)) === 'began' ? null : nameOf({ origin })))
  return (
    <section className="card section">
      <div>
        <h2 className="section-heading">{t('sites.title')}</h2>
        <p className="muted">{t('sites.lead')}</p>
      </div>
      <SiteList sites={sites} actions={{ ...actions, removeSite: remove }} onTeach={teach} />
      <Removed
        origin={sites.some(({ origin, granted }) => granted && origin === removed) ? null : removed}
        onUndo={actions.addSite}
      />
      {notOpened !== null && (
        <p role="alert" className="field-error">
          {t('profiles.noTab', { site: notOpened })}
        </p>
      )}
      <AddSite onAdd={actions.addSite} />
    </section>
  )
}

/** The browser may ask once more before it is read again. */
function Removed({ origin, onUndo }: { origin: string | null; onUndo: SiteActions['addSite'] }) {
  const { t } = useSpeech()
  return (
    <div className="outcome">
      <p {...TOLD}>{origin !== null && t('sites.removed', { site: nameOf({ origin }) })}</p>
      {origin !== null && <UndoButton onUndo={() => void onUndo(origin)} />}
    </div>
  )
}

interface ListProps {
  sites: readonly SiteRow[]
  actions: SiteActions
  onTeach?: ((site: string) => Promise<void>) | undefined
}

/** Each site, whether it may be read, and what can be done about it. */
export function SiteList({ sites, actions, onTeach }: ListProps) {
  return (
    <ul className="sites">
      {sites.map((site) => (
        <SiteLine key={site.origin} site={site} actions={actions} onTeach={onTeach} />
      ))}
    </ul>
  )
}

interface LineProps extends Omit<ListProps, 'sites'> {
  site: SiteRow
}

function SiteLine({ site, actions, onTeach }: LineProps) {
  const { t } = useSpeech()
  const name = nameOf(site)
  const canTeach = onTeach && site.granted && isOnePage(site)
  const isLocked = canTeach && site.locked
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
      {isLocked && (
        <span className="badge">
          <Lock size={13} aria-hidden="true" />
          {t('profiles.organisation')}
        </span>
      )}
      {canTeach && !isLocked && (
        <button
          type="button"
          className="button button-small"
          aria-label={t('sites.teachNamed', { site: name })}
          onClick={() => void onTeach(site.origin)}
        >
          {t('sites.teach')}
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

export function AddSite({ onAdd }: { onAdd: SiteActions['addSite'] }) {
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
