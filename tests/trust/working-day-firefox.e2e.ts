import { workingDayIn } from './working-day'

workingDayIn('firefox')
