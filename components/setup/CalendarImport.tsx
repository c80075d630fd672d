import { useState } from 'react'
import { Field } from '../parts/Field'
import { Fold } from '../parts/Fold'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { CalendarRefusal } from './hours-model'
import type { OptionsActions } from './model'

/** Bytes. More than the reader takes: a film chosen by mistake is not read to its end. */
const LARGEST = 60_000_000

/** A file, or its text. A refusal is told in words, with its line; what was typed stays. */
export function CalendarImport({ onImport }: { onImport: OptionsActions['importCalendar'] }) {
  const [refusal, setRefusal] = useState<(CalendarRefusal & { of: 'file' | 'text' }) | null>(null)
  const read = (of: 'file' | 'text', text: Promise<string>) =>
    text
      .then(onImport)
      .catch((): CalendarRefusal => ({ problem: 'unreadable', line: null }))
      .then((found) => {
        setRefusal(found && { ...found, of })
        return found === null
      })
  return (
    <>
      <FileField
        refusal={refusal?.of === 'file' ? refusal : null}
        onRead={(file) => void read('file', file.slice(0, LARGEST).text())}
      />
      <PasteField
        refusal={refusal?.of === 'text' ? refusal : null}
        onRead={(text) => read('text', Promise.resolve(text))}
      />
      {/* The words stand by their field; a screen reader is told when they come up. */}
      <p {...TOLD} className="visually-hidden">
        {useRefusal(refusal)}
      </p>
    </>
  )
}

function useRefusal(refusal: CalendarRefusal | null): string | null {
  const { t } = useSpeech()
  if (!refusal) return null
  return `${t(`calendar.${refusal.problem}`, { line: refusal.line ?? 0 })} ${t('calendar.unchanged')}`
}

function FileField(props: { refusal: CalendarRefusal | null; onRead: (file: File) => void }) {
  const { t } = useSpeech()
  const error = useRefusal(props.refusal)
  return (
    <Field label={t('slots.calendarFile')} hint={t('slots.calendarFileHint')} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="file"
          accept=".ics,text/calendar"
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) props.onRead(file)
            // The same file, mended, can be chosen again.
            target.value = ''
          }}
        />
      )}
    </Field>
  )
}

/** Resolves to whether the text was taken: then it is not needed any more. */
function PasteField(props: { refusal: CalendarRefusal | null; onRead: (text: string) => Promise<boolean> }) {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const error = useRefusal(props.refusal)
  const read = async () => {
    if (await props.onRead(text)) setText('')
  }
  return (
    <Fold title={t('slots.calendarPasteFold')}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void read()
        }}
      >
        <Field label={t('slots.calendarPaste')} error={error}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={5}
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button" disabled={text.trim() === ''}>
          {t('slots.calendarRead')}
        </button>
      </form>
    </Fold>
  )
}
