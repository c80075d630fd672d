import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { schema } from 'prosemirror-schema-basic'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { chatPage } from './page.js'

const keys = keymap({ 'Mod-z': undo, 'Mod-y': redo })
const state = EditorState.create({ schema, plugins: [history(), keys, keymap(baseKeymap)] })
const model = () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n')
const view = new EditorView(chatPage(model, '.ProseMirror { white-space: pre-wrap }'), { state })
