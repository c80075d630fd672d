import { workingDayIn } from './working-day'

workingDayIn('chromium')
