import { cleanup, render } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import type { OptionsActions, OptionsModel } from '../../components/setup/model'
import { Options } from '../../components/setup/Options'
import { options, silentOptions } from './setup-states'
import { person, watch } from './show'

/** Opens the settings with the usual model, changed; they are gone after the test. */
export function showOptions(changes: Partial<OptionsModel> = {}, answers: Partial<OptionsActions> = {}) {
  const actions = watch<OptionsActions>({ ...silentOptions, ...answers })
  onTestFinished(cleanup)
  const view = render(<Options model={{ ...options, ...changes }} actions={actions} />)
  const change = (more: Partial<OptionsModel>) =>
    view.rerender(<Options model={{ ...options, ...changes, ...more }} actions={actions} />)
  return { actions, change, user: person() }
}
