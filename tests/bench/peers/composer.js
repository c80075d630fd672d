import insertTextAtCursor from 'insert-text-at-cursor'
import { insertTextIntoField } from 'text-field-edit'

/** Each puts a text into a field of the page, where its caret is. */
Object.assign(window, {
  insertions: { 'insert-text-at-cursor': insertTextAtCursor, 'text-field-edit': insertTextIntoField },
})
