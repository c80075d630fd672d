import { Editor } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { chatPage } from './page.js'

const element = chatPage(() => editor.getText({ blockSeparator: '\n' }))
const editor = new Editor({ element, extensions: [StarterKit] })
