import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import moment from 'moment-business-time'

dayjs.extend(businessTime)

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Each takes the hours of work of every day, on the machine's own clock, and adds two hours of work to an instant. */
export const twoHoursLater = {
  'dayjs-business-time': (start, end) => {
    dayjs.setBusinessTime(Object.fromEntries(DAYS.map((day) => [day, [{ start, end }]])))
    return (at) => dayjs(at).addBusinessTime(2, 'hours').valueOf()
  },
  'moment-business-time': (start, end) => {
    moment.updateLocale('en', {
      workinghours: Object.fromEntries(DAYS.map((_, day) => [day, [start, end]])),
    })
    return (at) => moment(at).addWorkingTime(2, 'hours').valueOf()
  },
}
