import { DatabaseWarning } from '../popup/DatabaseWarning'
import { Backup } from './Backup'
import { EraseAll, type Erasing } from './EraseAll'
import { Following } from './Following'
import { Lock } from './Lock'
import type { OptionsActions, OptionsModel } from './model'
import { Restore, type Restoring } from './Restore'
import { Retention } from './Retention'

interface Props {
  model: OptionsModel
  actions: OptionsActions
  /** How far these two are: they outlive what they change. */
  erasing: [state: Erasing, set: (state: Erasing) => void]
  restoring: [state: Restoring, set: (state: Restoring) => void]
}

/** What is kept, for how long, where else, and how it is taken away. */
export function Data({ model, actions, erasing, restoring }: Props) {
  return (
    <>
      <DatabaseWarning state={model.database} />
      {model.agreed && <Lock lock={model.lock} actions={actions} />}
      <Backup onSave={actions.saveBackup} />
      <Restore state={restoring[0]} setState={restoring[1]} now={model.now} onRead={actions.readBackup} />
      {model.agreed && <Following following={model.following} now={model.now} actions={actions} />}
      <Retention days={model.retentionDays} onSave={actions.setRetention} />
      <EraseAll state={erasing[0]} setState={erasing[1]} onErase={actions.erase} />
    </>
  )
}
