import { createApp, h, ref } from 'vue'
import { chatPage } from './page.js'

const value = ref('')
const onInput = (event) => {
  value.value = event.target.value
}
const Composer = { render: () => h('textarea', { class: 'target', value: value.value, onInput }) }

createApp(Composer).mount(chatPage(() => value.value))
