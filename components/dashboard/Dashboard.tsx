import { lazy, Suspense } from 'react'
import { DatabaseWarning } from '../popup/DatabaseWarning'
import { DueList } from './DueList'
import type { DashboardActions, DashboardModel } from './model'
import { Week } from './Week'

/** The library that draws charts is large: nothing else waits for it. */
const FiguresView = lazy(() => import('./FiguresView').then((file) => ({ default: file.FiguresView })))

interface Props {
  model: DashboardModel
  actions: DashboardActions
}

/** What is due, what the coming week brings, and what came of the last weeks. */
export function Dashboard({ model, actions }: Props) {
  const { due, week, now, figures, templates } = model
  if (model.database !== 'ok') return <DatabaseWarning state={model.database} />
  return (
    <>
      <DueList rows={due} now={now} snoozes={model.snoozes} actions={actions} />
      <Week days={week} now={now} onOpen={actions.openChat} />
      <Suspense fallback={<div className="section panel figures-waiting" aria-busy="true" />}>
        <FiguresView figures={figures} templates={templates} onExport={actions.exportFigures} />
      </Suspense>
    </>
  )
}
