import { leaksIn } from './leaks'

leaksIn('firefox')
