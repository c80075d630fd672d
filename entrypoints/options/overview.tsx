import { useEffect, useState } from 'react'
import { Dashboard } from '../../components/dashboard/Dashboard'
import type { DashboardActions, DashboardModel } from '../../components/dashboard/model'
import { calendarOf, followDashboard, tableOf } from '../../lib/dashboard'
import { sendMessage } from '../../lib/messages'
import { download } from '../../lib/setup/download'

/** The overview, made anew whenever what is kept changes, and as time passes. */
export function Overview() {
  const [model, setModel] = useState<DashboardModel | null>(null)
  useEffect(() => {
    const life = new AbortController()
    followDashboard(setModel, life.signal)
    return () => life.abort()
  }, [])
  return model && <Dashboard model={model} actions={actionsOf(model)} />
}

const actionsOf = (model: DashboardModel): DashboardActions => ({
  openChat: (chat) => void sendMessage('openChat', { chat }),
  snooze: (chat, until) => void sendMessage('snooze', { chat, until }),
  exportCalendar: () => download(calendarOf(model), 'hilo.ics', 'text/calendar'),
  exportFigures: (period) => download(tableOf(model, period), `hilo-${period}.csv`, 'text/csv'),
})
