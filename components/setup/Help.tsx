import type { Key } from '../../lib/locales'
import { useSpeech } from '../words'

/** What may go wrong, in a user's words, and which part of the settings mends it. */
const QUESTIONS = ['read', 'missing', 'old', 'silent', 'box', 'keys', 'wrong', 'elsewhere'] as const
const PLACES: Partial<Record<(typeof QUESTIONS)[number], { href: string; title: Key }>> = {
  read: { href: '#sites', title: 'section.sites' },
  silent: { href: '#notifications', title: 'section.notifications' },
  keys: { href: '#shortcuts', title: 'section.shortcuts' },
  wrong: { href: '#protocol', title: 'section.protocol' },
  elsewhere: { href: '#data', title: 'section.data' },
}

/** What to do when something is not as expected. */
export function Help() {
  const { t } = useSpeech()
  // What the answers name is called as it is on screen.
  const names = {
    check: t('read.check'),
    none: t('read.none'),
    teach: t('teach.start'),
    note: t('marks.title'),
    follow: t('follow.title'),
  }
  return (
    <section className="card section">
      <p className="muted">{t('help.lead')}</p>
      {QUESTIONS.map((what) => {
        const place = PLACES[what]
        return (
          <details key={what} className="help">
            <summary>{t(`help.${what}`, names)}</summary>
            <p>{t(`help.${what}.answer`, names)}</p>
            {place && <a href={place.href}>{t(place.title)}</a>}
          </details>
        )
      })}
    </section>
  )
}
