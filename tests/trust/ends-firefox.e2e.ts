import { endsIn } from './ends'

endsIn('firefox')
