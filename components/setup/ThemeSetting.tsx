import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { useId } from 'react'
import type { Theme } from '../../lib/settings'
import { useSpeech } from '../words'
import { SavedWord } from './SavedWord'
import { useUndoable } from './useUndoable'

const THEMES = [
  { name: 'system', icon: Monitor },
  { name: 'light', icon: Sun },
  { name: 'dark', icon: Moon },
  { name: 'contrast', icon: Contrast },
] as const

interface Props {
  value: Theme
  onSave: (theme: Theme) => Promise<void>
}

/** Light, dark, or with more contrast; the system's own wish holds where nothing else was chosen. */
export function ThemeSetting({ value: kept, onSave }: Props) {
  const { t } = useSpeech()
  const group = useId()
  const { value, state, change, undo } = useUndoable(kept, onSave)
  return (
    <section className="card section">
      <div className="section-head">
        <h2 className="section-heading">{t('theme.title')}</h2>
        <SavedWord state={state} onUndo={undo} />
      </div>
      <fieldset className="picks picks-beside">
        <legend className="visually-hidden">{t('theme.title')}</legend>
        {THEMES.map(({ name, icon: Icon }) => (
          <label key={name} className="pick">
            <input type="radio" name={group} checked={name === value} onChange={() => change(name)} />
            <Icon size={18} aria-hidden="true" />
            {t(`theme.${name}`)}
          </label>
        ))}
      </fieldset>
      <p className="muted">{t('theme.hint')}</p>
    </section>
  )
}
