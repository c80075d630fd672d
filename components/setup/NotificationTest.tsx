import { BellOff, BellRing } from 'lucide-react'
import { useState } from 'react'
import { Fold } from '../parts/Fold'
import { Panel } from '../parts/Panel'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { NotificationsModel, TestOutcome } from './model'

interface Props {
  model: NotificationsModel
  onTest: () => Promise<TestOutcome>
}

/** Whether a reminder reaches the desktop: the browser does not always tell, so it is tried, and said where to look. */
export function NotificationTest({ model, onTest }: Props) {
  const { t } = useSpeech()
  const [outcome, setOutcome] = useState<TestOutcome | null>(null)
  const test = () => {
    setOutcome(null)
    void onTest()
      .catch((): TestOutcome => 'blocked')
      .then(setOutcome)
  }
  return (
    <section className="card section">
      <h2 className="section-heading">{t('alerts.test')}</h2>
      {model.blocked && (
        <Panel
          icon={BellOff}
          tone="warning"
          title={t('reminders.blocked.title')}
          text={t('reminders.blocked.text')}
        />
      )}
      <div className="buttons">
        <button type="button" className="button" onClick={test}>
          <BellRing size={16} aria-hidden="true" />
          {t('alerts.testButton')}
        </button>
      </div>
      <p {...TOLD} className={outcome === 'sent' ? 'muted' : 'field-error'}>
        {outcome && t(`alerts.test.${outcome}`)}
      </p>
      <Fold title={t('alerts.unseen')}>
        <p className="muted">{t(`alerts.system.${model.system}`)}</p>
        <p className="muted">{t('alerts.whenSilent')}</p>
      </Fold>
    </section>
  )
}
