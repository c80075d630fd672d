import { Promises } from '../welcome/Promises'
import { useSpeech } from '../words'

const NEVER_SEEN = ['platform', 'systems', 'people'] as const

/** Which Hilo this is, what was promised, and what nobody has tried yet. */
export function About({ version }: { version: string }) {
  const { t } = useSpeech()
  return (
    <>
      <section className="card section">
        <div className="about-head">
          <img src="/icon.svg" alt="" width="44" height="44" />
          <div>
            <h2 className="section-heading">{t('app.name')}</h2>
            <p className="muted">{t('about.version', { version })}</p>
          </div>
        </div>
        <p>{t('about.what')}</p>
        <p className="muted">{t('about.licence')}</p>
        <ul className="about-links">
          <li>
            <a href="/welcome.html">{t('about.setup')}</a>
          </li>
          <li>
            <a href="/practice.html">{t('about.practice')}</a>
          </li>
          <li>
            <a href="#data">{t('about.data')}</a>
          </li>
        </ul>
      </section>
      <section className="card section">
        <h2 className="section-heading">{t('about.neverSeen')}</h2>
        <ul className="about-list">
          {NEVER_SEEN.map((what) => (
            <li key={what}>{t(`about.neverSeen.${what}`)}</li>
          ))}
        </ul>
      </section>
      <Promises />
    </>
  )
}
