import { fuzzIn } from './fuzz'

fuzzIn('chromium')
