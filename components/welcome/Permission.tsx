import { Fold } from '../parts/Fold'
import { AddSite, SiteList } from '../setup/Sites'
import { useSpeech } from '../words'
import type { StepProps } from './Steps'

/** The browser's own permission for the platform's pages, and for others where chats are answered. */
export function Permission({ model, actions, onDone }: StepProps) {
  const { t } = useSpeech()
  const granted = model.sites.some((site) => site.granted)
  return (
    <>
      <SiteList sites={model.sites} actions={actions} />
      <Fold title={t('sites.another')}>
        <AddSite onAdd={actions.addSite} />
      </Fold>
      <button type="button" className="button button-primary" disabled={!granted} onClick={onDone}>
        {t('steps.next')}
      </button>
    </>
  )
}
