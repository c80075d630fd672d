import { start } from './start'
import './style.css'

void start('popup', import('./popup'))
