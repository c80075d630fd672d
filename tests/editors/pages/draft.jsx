import { Editor, EditorState } from 'draft-js'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { chatPage } from './page.js'

let state = EditorState.createEmpty()

function Composer() {
  const [editorState, setEditorState] = useState(state)
  state = editorState
  return <Editor editorState={editorState} onChange={setEditorState} placeholder="Escribe un mensaje" />
}

createRoot(chatPage(() => state.getCurrentContent().getPlainText('\n'))).render(<Composer />)
