import { CircleCheck } from 'lucide-react'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { StepProps } from './Steps'
import { ToolbarDrawing } from './ToolbarDrawing'

/** How the icon is put into the toolbar, drawn; where the browser tells, that it is there. */
export function Pin({ model, onDone }: StepProps) {
  const { t } = useSpeech()
  return (
    <>
      <p>{t(`pin.${model.toolbar}`)}</p>
      <ToolbarDrawing toolbar={model.toolbar} />
      <p className="setup-found" {...TOLD}>
        {model.pinned && (
          <>
            <CircleCheck size={18} aria-hidden="true" className="ink-later" />
            {t('pin.found')}
          </>
        )}
      </p>
      <button type="button" className="button button-primary" onClick={onDone}>
        {t(model.pinned ? 'steps.next' : 'pin.done')}
      </button>
    </>
  )
}
