import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { bookingIn } from '../lib/platforms/bookings'
import { vocabularyOf } from '../lib/platforms/vocabulary'

/** Loaded into a chat page with its first system message: most messages are somebody's. */
export default defineUnlistedScript(() => {
  globalThis.hiloBookings = (text, at) => bookingIn(text, at, vocabularyOf(''))
})
