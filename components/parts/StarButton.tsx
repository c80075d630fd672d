import { Star } from 'lucide-react'
import { useSpeech } from '../words'

interface Props {
  /** A message: its title, and whether it is a favourite. */
  template: { title: string; favourite: boolean }
  onStar: (favourite: boolean) => void
}

/** Marks a message as a favourite, or no longer. */
export function StarButton({ template: { title, favourite }, onStar }: Props) {
  const { t } = useSpeech()
  return (
    <button
      type="button"
      className="button button-icon"
      aria-pressed={favourite}
      aria-label={t('templates.starNamed', { title })}
      title={t(favourite ? 'templates.unstar' : 'templates.star')}
      onClick={() => onStar(!favourite)}
    >
      <Star size={17} aria-hidden="true" className={favourite ? 'star-on' : ''} />
    </button>
  )
}
