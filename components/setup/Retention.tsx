import { Choice } from '../parts/Choice'
import { useSpeech } from '../words'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

const DAYS = ['30', '90', '180', '365'] as const

interface Props {
  days: number
  onSave: (days: number) => Promise<void>
}

/** After how long a chat in which nothing happens any more is erased by itself. */
export function Retention({ days: kept, onSave }: Props) {
  const { t } = useSpeech()
  const { value: days, state, change, undo } = useUndoable(kept, onSave)
  const value = DAYS.find((option) => Number(option) >= days) ?? '365'
  return (
    <section className="card section">
      <h2 className="section-heading">{t('retention.title')}</h2>
      <p className="muted">{t('retention.lead')}</p>
      <Choice
        label={t('retention.label')}
        options={DAYS}
        value={value}
        word={(option) => t('retention.days', { count: Number(option) })}
        onChange={(option) => change(Number(option))}
      />
      <SavedWord state={state} onUndo={undo} />
    </section>
  )
}
