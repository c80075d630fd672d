import tinymce from 'tinymce'
import 'tinymce/models/dom'
import 'tinymce/themes/silver'
import 'tinymce/icons/default'
import 'tinymce/skins/ui/oxide/skin.js'
import 'tinymce/skins/ui/oxide/content.js'
import 'tinymce/skins/content/default/content.js'
import { chatPage } from './page.js'

const box = document.createElement('textarea')
const root = chatPage(() => editor.getContent({ format: 'text' }).replaceAll('\u00a0', ' '))
root.append(box)
const [editor] = await tinymce.init({
  target: box,
  license_key: 'gpl',
  skin_url: 'default',
  content_css: 'default',
  menubar: false,
  toolbar: false,
})
