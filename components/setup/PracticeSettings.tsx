import { useState } from 'react'
import type { Practice } from '../../lib/settings'
import type { Register } from '../../lib/templates/types'
import { Choice } from '../parts/Choice'
import { useSpeech } from '../words'
import { LinkField } from './LinkField'
import type { OptionsActions } from './model'
import { SavedWord } from './SavedWord'
import { TextField } from './TextField'
import { useSaving } from './useSaving'

const REGISTERS: readonly Register[] = ['tu', 'usted']

interface Props {
  practice: Practice
  register: Register
  actions: Pick<OptionsActions, 'setPractice' | 'setRegister'>
}

/** What messages tell of the practice, and how clients are addressed. */
export function PracticeSettings({ practice, register, actions }: Props) {
  const { t } = useSpeech()
  const [told, setTold] = useState(practice)
  const { state, save } = useSaving((work: Promise<void>) => work)
  const change = (part: Partial<Practice>) => {
    setTold({ ...told, ...part })
    save(actions.setPractice({ ...told, ...part }))
  }
  return (
    <section className="card section">
      <div>
        <div className="section-head">
          <h2 className="section-heading">{t('practice.ofYours')}</h2>
          <SavedWord state={state} />
        </div>
        <p className="muted">{t('practice.ofYoursLead')}</p>
      </div>
      <Choice
        label={t('practice.register')}
        options={REGISTERS}
        value={register}
        word={(option) => t(`address.${option}`)}
        onChange={(chosen) => save(actions.setRegister(chosen))}
      />
      <div className="field-pair">
        <TextField
          label={t('practice.price')}
          hint={t('practice.priceHint')}
          longest={60}
          value={told.price}
          onChange={(price) => change({ price })}
        />
        <TextField
          label={t('practice.couplePrice')}
          hint={t('practice.priceHint')}
          longest={60}
          value={told.couplePrice}
          onChange={(couplePrice) => change({ couplePrice })}
        />
      </div>
      <TextField
        label={t('practice.directions')}
        hint={t('practice.directionsHint')}
        longest={300}
        lines={3}
        value={told.directions}
        onChange={(directions) => change({ directions })}
      />
      <LinkField value={told.meetingLink} onChange={(meetingLink) => change({ meetingLink })} />
    </section>
  )
}
