import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5'
import { chatPage } from './page.js'

const box = document.createElement('div')
chatPage(() => '').append(box)

const editor = await ClassicEditor.create(box, { licenseKey: 'GPL', plugins: [Essentials, Paragraph] })
const inBlock = (block) =>
  [...block.getChildren()].map((child) => (child.is('$text') ? child.data : '\n')).join('')
window.model = () => [...editor.model.document.getRoot().getChildren()].map(inBlock).join('\n')
