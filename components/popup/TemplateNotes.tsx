import type { TemplateView } from '../model'
import { useSpeech } from '../words'

/** What is known of using this template: here, and what came of it elsewhere. */
export function TemplateNotes({ template, now }: { template: TemplateView; now: number }) {
  const { t, clock } = useSpeech()
  const { lastUsed, rate } = template
  return (
    <>
      {lastUsed !== null && (
        <span className="template-note ink-soon">
          {t('templates.usedHere', { ago: clock.relative(Math.min(lastUsed, now), now) })}
        </span>
      )}
      {rate && (
        <span className="template-note">
          {t('templates.rate', { booked: rate.booked, chats: rate.chats })}
        </span>
      )}
    </>
  )
}
