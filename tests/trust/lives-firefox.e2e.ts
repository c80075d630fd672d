import { livesIn } from './lives-in'

livesIn('firefox')
