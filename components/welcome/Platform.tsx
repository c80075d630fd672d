import { ExternalLink } from 'lucide-react'
import { useState } from 'react'
import { Fold } from '../parts/Fold'
import { TOLD } from '../parts/told'
import { isOnePage, nameOf } from '../setup/site-name'
import { useSpeech } from '../words'
import type { StepProps } from './Steps'

/** The first real chat; and what to do where its page is not read well. */
export function Platform({ model, actions, onDone }: StepProps) {
  const { t } = useSpeech()
  return (
    <>
      <p>{t('after.open')}</p>
      <button
        type="button"
        className="button button-primary"
        onClick={() => {
          actions.openPlatform()
          onDone()
        }}
      >
        <ExternalLink size={16} aria-hidden="true" />
        {t('after.openButton')}
      </button>
      <Teaching model={model} actions={actions} />
    </>
  )
}

function Teaching({ model, actions }: Pick<StepProps, 'model' | 'actions'>) {
  const { t } = useSpeech()
  const [failed, setFailed] = useState(false)
  const sites = model.sites.filter((site) => site.granted && !site.locked && isOnePage(site))
  if (sites.length === 0) return null
  return (
    <Fold title={t('welcome.misread')}>
      <div className="form">
        <p>{t('welcome.teach')}</p>
        <div className="buttons">
          {sites.map((site) => (
            <button
              key={site.origin}
              type="button"
              className="button button-small"
              onClick={() =>
                void actions.teach(site.origin).then((outcome) => setFailed(outcome !== 'began'))
              }
            >
              {t('sites.teachNamed', { site: nameOf(site) })}
            </button>
          ))}
        </div>
        <p {...TOLD} className="field-error">
          {failed && t('notice.error.teach')}
        </p>
      </div>
    </Fold>
  )
}
