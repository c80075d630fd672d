import { createRoot } from 'react-dom/client'
import { createEditor, Node } from 'slate'
import { withHistory } from 'slate-history'
import { Editable, Slate, withReact } from 'slate-react'
import { chatPage } from './page.js'

const editor = withHistory(withReact(createEditor()))
const empty = [{ type: 'paragraph', children: [{ text: '' }] }]
const model = () => editor.children.map((block) => Node.string(block)).join('\n')

createRoot(chatPage(model)).render(
  <Slate editor={editor} initialValue={empty}>
    <Editable className="target" placeholder="Escribe un mensaje" />
  </Slate>,
)
