/** One editor: the page under `pages/` of that name, and where its composer is. */
export interface Editor {
  name: string
  composer: string
  send?: string
}

export const EDITORS: Editor[] = [
  { name: 'textarea', composer: '.target' },
  { name: 'input', composer: '.target' },
  { name: 'react-textarea', composer: '.target' },
  { name: 'vue-textarea', composer: '.target' },
  { name: 'contenteditable', composer: '.target' },
  { name: 'pre-wrap', composer: '.target' },
  { name: 'shadow', composer: '.target' },
  { name: 'lexical', composer: '.target' },
  { name: 'lexical-plain', composer: '.target' },
  { name: 'slate', composer: '.target' },
  { name: 'draft', composer: '[contenteditable=true]' },
  { name: 'prosemirror', composer: '.ProseMirror' },
  { name: 'tiptap', composer: '.ProseMirror' },
  { name: 'quill', composer: '.ql-editor' },
  { name: 'quill-1', composer: '.ql-editor' },
  { name: 'ckeditor', composer: '.ck-editor__editable' },
  { name: 'tinymce', composer: 'body#tinymce' },
  { name: 'codemirror', composer: '.cm-content' },
  { name: 'trix', composer: 'trix-editor' },
  { name: 'squire', composer: '.target' },
  { name: 'medium', composer: '.target' },
  { name: 'chatscope', composer: '[contenteditable=true]', send: '.cs-button--send' },
  { name: 'deep-chat', composer: '#text-input', send: '.input-button' },
]
