import { killsIn } from './kills'

killsIn('chromium')
