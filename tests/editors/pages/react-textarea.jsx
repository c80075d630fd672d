import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { chatPage } from './page.js'

let state = ''

function Composer() {
  const [value, setValue] = useState('')
  state = value
  return <textarea className="target" value={value} onChange={(event) => setValue(event.target.value)} />
}

createRoot(chatPage(() => state)).render(<Composer />)
