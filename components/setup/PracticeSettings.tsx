import type { Practice } from '../../lib/settings'
import type { Register } from '../../lib/templates/types'
import { Choice } from '../parts/Choice'
import { useSpeech } from '../words'
import { LinkField } from './LinkField'
import type { OptionsActions } from './model'
import { SavedWord } from './SavedWord'
import { TextField } from './TextField'
import { useUndoable } from './useUndoable'

const REGISTERS: readonly Register[] = ['tu', 'usted']

interface Props {
  practice: Practice
  register: Register
  actions: Pick<OptionsActions, 'setPractice' | 'setRegister'>
}

/** What messages tell of the practice, and how clients are addressed. */
export function PracticeSettings({ practice, register, actions }: Props) {
  const { t } = useSpeech()
  const { value, state, change, undo } = useUndoable({ practice, register }, (told) =>
    Promise.all([actions.setPractice(told.practice), actions.setRegister(told.register)]).then(() => {}),
  )
  const told = value.practice
  const write = (field: keyof Practice) => (text: string) =>
    change({ ...value, practice: { ...told, [field]: text } }, field)
  return (
    <section className="card section">
      <div>
        <div className="section-head">
          <h2 className="section-heading">{t('practice.ofYours')}</h2>
          <SavedWord state={state} onUndo={undo} />
        </div>
        <p className="muted">{t('practice.ofYoursLead')}</p>
      </div>
      <Choice
        label={t('practice.register')}
        options={REGISTERS}
        value={value.register}
        word={(option) => t(`address.${option}`)}
        onChange={(chosen) => change({ ...value, register: chosen })}
      />
      <div className="field-pair">
        <TextField
          label={t('practice.price')}
          hint={t('practice.priceHint')}
          longest={60}
          value={told.price}
          onChange={write('price')}
        />
        <TextField
          label={t('practice.couplePrice')}
          hint={t('practice.priceHint')}
          longest={60}
          value={told.couplePrice}
          onChange={write('couplePrice')}
        />
      </div>
      <TextField
        label={t('practice.directions')}
        hint={t('practice.directionsHint')}
        longest={300}
        lines={3}
        value={told.directions}
        onChange={write('directions')}
      />
      <LinkField value={told.meetingLink} onChange={write('meetingLink')} />
    </section>
  )
}
