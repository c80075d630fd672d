import { livesIn } from './lives-in'

livesIn('chromium')
