import { endsIn } from './ends'

endsIn('chromium')
