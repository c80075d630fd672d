import { killsIn } from './kills'

killsIn('firefox')
