import { CircleAlert, Lock } from 'lucide-react'
import type { Translate } from '../../lib/locales'
import type { PolicyFault, PolicyPart } from '../../lib/policy/types'
import { faultWords } from '../messages/fault-words'
import { useSpeech } from '../words'
import type { OrganisationModel } from './model'

/** What the organisation set, what of it cannot be changed, and what of it could not be used. */
export function Organisation({ set }: { set: OrganisationModel }) {
  const { t } = useSpeech()
  return (
    <section className="card section" aria-label={t('policy.title')}>
      <div>
        <h2 className="section-heading">{t('policy.title')}</h2>
        <p className="muted">{t('policy.lead')}</p>
      </div>
      <ul className="organisation">
        {linesOf(set, t).map(({ part, words }) => (
          <li key={words}>
            <span>{words}</span>
            {set.locked.includes(part) && (
              <span className="badge">
                <Lock size={13} aria-hidden="true" />
                {t('policy.locked')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {set.faults.length > 0 && <Faults faults={set.faults} />}
    </section>
  )
}

interface Line {
  part: PolicyPart
  words: string
}

function linesOf({ templates, protocol, sites }: OrganisationModel, t: Translate): Line[] {
  const { thirdAfterHours, contactGapMinutes, automaticCounts, stopOnReply } = protocol
  const readings = [
    thirdAfterHours !== undefined && t('policy.thirdAfterHours', { value: thirdAfterHours }),
    contactGapMinutes !== undefined && t('policy.contactGapMinutes', { value: contactGapMinutes }),
    automaticCounts !== undefined && t(`policy.automaticCounts.${automaticCounts}`),
    stopOnReply !== undefined && t(`policy.stopOnReply.${stopOnReply}`),
  ]
  return [
    ...(templates > 0
      ? [{ part: 'templates' as const, words: t('policy.templates', { count: templates }) }]
      : []),
    ...readings.flatMap((words) => (words === false ? [] : [{ part: 'protocol' as const, words }])),
    ...sites.map((site) => ({
      part: 'siteProfiles' as const,
      words: t('policy.site', { site: site.replace(/^https:\/\//, '') }),
    })),
  ]
}

function Faults({ faults }: { faults: readonly PolicyFault[] }) {
  const { t } = useSpeech()
  return (
    <div className="organisation-faults" role="alert">
      <p>
        <CircleAlert size={16} aria-hidden="true" className="ink-soon" /> {t('policy.faults')}
      </p>
      <ul className="import-list">
        {faults.map(({ part, item, why }) => (
          <li key={`${part} ${item} ${why.why}`}>
            <strong>{t(`policy.part.${part}`, { item })}</strong>:{' '}
            {why.why === 'unreadable' ? t('policy.unreadable', { field: why.field }) : faultWords(why, t)}
          </li>
        ))}
      </ul>
    </div>
  )
}
