import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import { $getRoot, createEditor } from 'lexical'
import { chatPage } from './page.js'

const editor = createEditor({ namespace: 'chat', onError: (error) => console.error(error) })
const box = document.createElement('div')
box.contentEditable = 'true'
box.className = 'target'
registerRichText(editor)
registerHistory(editor, createEmptyHistoryState(), 1000)

const lines = () =>
  $getRoot()
    .getChildren()
    .map((block) => block.getTextContent())
chatPage(() => editor.getEditorState().read(() => lines().join('\n'))).append(box)
editor.setRootElement(box)
