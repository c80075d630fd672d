import type { Gender } from '../../lib/settings'
import { exampleValues } from '../../lib/templates/example'
import type { Wording } from '../../lib/templates/faults'
import { withGaps } from '../../lib/templates/gaps'
import { parse } from '../../lib/templates/parse'
import { render } from '../../lib/templates/render'
import { useSpeech } from '../words'
import { Advice } from './Advice'
import type { MessagesModel } from './model'

interface Props {
  wording: Wording
  model: Pick<MessagesModel, 'specialist' | 'practice' | 'zone'>
}

const GENDERS: readonly Gender[] = ['feminine', 'masculine']

/** How the message reads for a made-up client, in both forms where it has them, and what could be better. */
export function Preview({ wording: { words }, model }: Props) {
  const { t } = useSpeech()
  const own = model.specialist.gender
  const forms = parse(words.text).some(({ kind }) => kind === 'forms')
  const shown = forms ? [own, ...GENDERS.filter((gender) => gender !== own)] : [own]
  const textAs = (gender: Gender) => readsAs(words, gender, model)
  return (
    <section className="sample" aria-label={t('editor.preview')}>
      <h2 className="section-title">{t('editor.preview')}</h2>
      {words.text === '' && <p className="muted">{t('editor.previewNone')}</p>}
      {shown.map((gender) => (
        <div key={gender}>
          {forms && <p className="field-note">{t(`gender.${gender}`)}</p>}
          <p className="message-text message-whole" lang={words.language}>
            {textAs(gender)}
          </p>
        </div>
      ))}
      <Advice text={textAs(own)} language={words.language} />
    </section>
  )
}

function readsAs(
  { text, language }: Wording['words'],
  gender: Gender,
  { specialist, practice, zone }: Props['model'],
) {
  const signed = { name: specialist.name || NAME[language], gender }
  return withGaps(render({ text }, exampleValues(language, zone, practice), signed).parts, language).text
}

const NAME = { es: 'Lucía', en: 'Lucía', uk: 'Олена' }
