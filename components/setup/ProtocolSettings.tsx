import type { Protocol } from '../../lib/protocol/types'
import { useSpeech } from '../words'
import type { PresetName, ProtocolModel } from './model'
import { NumberField } from './NumberField'
import { PresetChoice } from './PresetChoice'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

/** After the second message (24 h) and before the fifth day ends (120 h). */
const THIRD = { least: 25, most: 119 }
/** Minutes. Beyond half a day two messages are two contacts for anyone. */
const GAP = { least: 1, most: 720 }

interface Props {
  model: ProtocolModel
  onSave: (protocol: Protocol) => Promise<void>
}

/** Where the platform's own guides disagree: one of them, or numbers of one's own. */
export function ProtocolSettings({ model, onSave }: Props) {
  const { t } = useSpeech()
  const { value, state, change, undo } = useUndoable(model.protocol, onSave)
  const set = (part: Partial<Protocol>, field?: keyof Protocol) => change({ ...value, ...part }, field)
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('protocol.title')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <p className="muted">{t('protocol.lead')}</p>
      {model.locked && <p className="muted">{t('policy.protocolLocked')}</p>}
      <fieldset className="bare" disabled={model.locked}>
        <PresetChoice
          value={presetOf(value, model.presets)}
          onChange={(name) => name !== 'own' && change(model.presets[name])}
        />
        <h3 className="section-title">{t('protocol.numbers')}</h3>
        <Tick
          label={t('protocol.automaticCounts')}
          checked={value.automaticCounts}
          onChange={(automaticCounts) => set({ automaticCounts })}
        />
        <Tick
          label={t('protocol.stopOnReply')}
          checked={value.stopOnReply}
          onChange={(stopOnReply) => set({ stopOnReply })}
        />
        <div className="field-pair field-pair-top">
          <NumberField
            label={t('protocol.third')}
            hint={t('protocol.thirdHint')}
            {...THIRD}
            value={value.thirdAfterHours}
            onChange={(thirdAfterHours) => set({ thirdAfterHours }, 'thirdAfterHours')}
          />
          <NumberField
            label={t('protocol.gap')}
            hint={t('protocol.gapHint')}
            {...GAP}
            value={value.contactGapMinutes}
            onChange={(contactGapMinutes) => set({ contactGapMinutes }, 'contactGapMinutes')}
          />
        </div>
      </fieldset>
      <p className="muted">{t('protocol.rederived')}</p>
    </section>
  )
}

interface TickProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  )
}

/** The preset whose numbers these are. */
function presetOf(protocol: Protocol, presets: ProtocolModel['presets']): PresetName | 'own' {
  const same = ({ automaticCounts, stopOnReply, thirdAfterHours, contactGapMinutes }: Protocol) =>
    automaticCounts === protocol.automaticCounts &&
    stopOnReply === protocol.stopOnReply &&
    thirdAfterHours === protocol.thirdAfterHours &&
    contactGapMinutes === protocol.contactGapMinutes
  if (same(presets.guide)) return 'guide'
  return same(presets['welcome-guide']) ? 'welcome-guide' : 'own'
}
