import { Choice } from '../parts/Choice'
import { useSpeech } from '../words'

const MINUTES = ['5', '15', '60', '240', '0'] as const

/** After how long without use Hilo closes by itself. */
export function Minutes({ value, onChange }: { value: number; onChange: (minutes: number) => void }) {
  const { t } = useSpeech()
  const word = (option: string) => {
    const minutes = Number(option)
    if (minutes === 0) return t('lock.withBrowser')
    return minutes < 60 ? t('lock.minutes', { count: minutes }) : t('lock.hours', { count: minutes / 60 })
  }
  return (
    <Choice
      label={t('lock.after')}
      options={MINUTES}
      value={MINUTES.find((option) => Number(option) === value) ?? '0'}
      word={word}
      onChange={(option) => onChange(Number(option))}
    />
  )
}
