import '../popup/style.css'
import { start } from '../popup/start'

void start('panel', import('../popup/popup'))
