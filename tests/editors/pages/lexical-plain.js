import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerPlainText } from '@lexical/plain-text'
import { $getRoot, createEditor } from 'lexical'
import { chatPage } from './page.js'

const editor = createEditor({ namespace: 'chat', onError: (error) => console.error(error) })
const box = document.createElement('div')
box.contentEditable = 'true'
box.className = 'target'
registerPlainText(editor)
registerHistory(editor, createEmptyHistoryState(), 1000)

chatPage(() => editor.getEditorState().read(() => $getRoot().getTextContent())).append(box)
editor.setRootElement(box)
