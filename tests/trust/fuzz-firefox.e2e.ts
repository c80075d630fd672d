import { fuzzIn } from './fuzz'

fuzzIn('firefox')
