import { leaksIn } from './leaks'

leaksIn('chromium')
