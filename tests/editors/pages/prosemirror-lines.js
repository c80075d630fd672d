import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Fragment, Schema, Slice } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { chatPage } from './page.js'

/**
 * Knows one kind of line break only: `?p` that between paragraphs, `?br` that within the one text it has. `?parts` makes
 * paragraphs of each `<br>` by itself, `?block` one of its own of a plain text, as some do that read it as Markdown,
 * `?blocks` of whatever is pasted; that one takes the key for redo though there is nothing to redo.
 */
const text = { group: 'inline' }
const paragraphs = {
  doc: { content: 'paragraph+' },
  paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  text,
}
const KINDS = {
  p: paragraphs,
  parts: paragraphs,
  block: paragraphs,
  blocks: paragraphs,
  br: {
    doc: { content: 'inline*' },
    br: { inline: true, group: 'inline', parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
    text,
  },
}

const kind = location.search.slice(1)
const schema = new Schema({ nodes: KINDS[kind] })
const state = EditorState.create({
  schema,
  plugins: [
    history(),
    keymap({ 'Mod-z': undo, 'Mod-y': (...of) => redo(...of) || kind === 'blocks' }),
    keymap(baseKeymap),
  ],
})
const model = () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n')
const asBlock = (text) => new Slice(Fragment.from(schema.node('paragraph', null, schema.text(text))), 0, 0)
const view = new EditorView(chatPage(model, '.ProseMirror { white-space: pre-wrap }'), {
  state,
  ...(kind === 'blocks' && {
    transformPasted: ({ content }) => asBlock(content.textBetween(0, content.size, '\n')),
  }),
  ...(kind === 'block' && { clipboardTextParser: asBlock }),
  transformPastedHTML: (html) => (kind === 'parts' ? html.replace(/<br>/g, '</p><p>') : html),
})
