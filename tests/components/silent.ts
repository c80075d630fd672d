import type { PopupActions } from '../../components/model'

const nothing = () => {}

/** Actions that do nothing: for pictures, and to be replaced one by one in tests. */
export const silentActions: PopupActions = {
  insert: nothing,
  insertWithGaps: nothing,
  star: nothing,
  readySearch: nothing,
  search: nothing,
  pick: nothing,
  review: nothing,
  openChat: nothing,
  mark: nothing,
  undo: nothing,
  snooze: nothing,
  confirmBooking: nothing,
  dismissBooking: nothing,
  restoreBooking: nothing,
  setVoice: nothing,
  askSite: nothing,
  teach: nothing,
  openWelcome: nothing,
  openOptions: nothing,
  restart: nothing,
  trustClock: nothing,
  openPanel: nothing,
  dismissNotice: nothing,
}
