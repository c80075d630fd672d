import { promisify } from 'node:util'
import '../../lib/locales'
import { cleanup, configure, getConfig, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, type Mock, onTestFinished, vi } from 'vitest'
import type { PopupActions, PopupModel } from '../../components/model'
import { loadLater } from '../../components/popup/later'
import { PopupView } from '../../components/popup/PopupView'
import { ready } from './samples'
import { silentActions } from './silent'

// What is folded is not rendered, so looking for hidden ancestors of every element would only cost time.
// A machine that drives browsers meanwhile may be slow to draw.
configure({ defaultHidden: true, asyncUtilTimeout: 60_000 })
// What a click leads to is drawn some turns later. The library waits a millisecond for it, which a busy machine may use up.
const { asyncWrapper } = getConfig()
const turn = promisify(setImmediate)
configure({
  asyncWrapper: (action) =>
    asyncWrapper(async () => {
      const result = await action()
      for (let turns = 0; turns < 5; turns += 1) await turn()
      return result
    }),
})
// There is nothing to scroll where nothing is laid out.
Element.prototype.scrollIntoView = () => {}
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
// What is loaded on demand is there before the first test: a busy machine takes its time.
beforeAll(() => Promise.all([import('../../components/parts/LongList'), loadLater()]))

/** A person's actions, without waiting between them. */
export const person = () => userEvent.setup({ delay: null })

type Watched<T> = { [K in keyof T]: T[K] & Mock }

/** Every action watched. */
export const watch = <T extends object>(actions: T): Watched<T> =>
  Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, vi.fn(action)])) as Watched<T>

/** Opens the popup with the usual model, changed; it is gone after the test. */
export function showPopup(changes: Partial<PopupModel> = {}, answers: Partial<PopupActions> = {}) {
  const actions = watch<PopupActions>({ ...silentActions, ...answers })
  onTestFinished(cleanup)
  const view = render(<PopupView model={{ ...ready, ...changes }} actions={actions} />)
  const change = (more: Partial<PopupModel>) =>
    view.rerender(<PopupView model={{ ...ready, ...changes, ...more }} actions={actions} />)
  return { ...view, actions, change, user: person() }
}
