import 'quasar/dist/quasar.css'
import {
  QAvatar,
  QBadge,
  QBtn,
  QChatMessage,
  QInput,
  QItem,
  QItemLabel,
  QItemSection,
  QList,
  Quasar,
} from 'quasar'
import { createApp, h, nextTick, shallowRef } from 'vue'
import { clock, dayWord, inbox, last, usualTruth } from './inbox.js'

const drawn = shallowRef(null)
const text = shallowRef('')
const rows = (messages, name) =>
  messages.flatMap((m, i) => [
    ...(i === 0 || dayWord(m.at) !== dayWord(messages[i - 1].at)
      ? [h(QChatMessage, { key: `d${i}`, label: dayWord(m.at) })]
      : []),
    m.author === 'system'
      ? h(QChatMessage, { key: `s${i}`, label: m.text })
      : h(QChatMessage, {
          key: i,
          name: m.author === 'specialist' ? 'yo' : name,
          text: [m.text],
          stamp: clock(m.at),
          sent: m.author === 'specialist',
        }),
  ])

const App = () => {
  if (!drawn.value) return null
  const { state, actions } = drawn.value
  const chat = actions.current()
  return h('div', { style: 'display:flex;height:100vh' }, [
    h(QList, { style: 'width:320px;overflow:auto', bordered: true }, () =>
      state.chats.map((c) =>
        h(
          QItem,
          { key: c.id, clickable: true, active: c.id === state.open, onClick: () => actions.show(c.id) },
          () => [
            h(QItemSection, { avatar: true }, () =>
              h(QAvatar, { color: 'primary', textColor: 'white' }, () => c.name[0]),
            ),
            h(QItemSection, {}, () => [
              h(QItemLabel, {}, () => c.name),
              h(QItemLabel, { caption: true, lines: 1 }, () => last(c).text),
            ]),
            h(QItemSection, { side: true }, () => [
              h(QItemLabel, { caption: true }, () => clock(last(c).at)),
              c.unread ? h(QBadge, {}, () => String(c.unread)) : null,
            ]),
          ],
        ),
      ),
    ),
    h('div', { style: 'flex:1;display:flex;flex-direction:column;min-width:0' }, [
      h('div', { class: 'text-h6 q-pa-sm' }, chat.name),
      h(
        'div',
        { key: chat.id, class: 'q-pa-md', style: 'flex:1;overflow:auto' },
        rows(chat.messages, chat.name),
      ),
      h('div', { class: 'row q-pa-sm' }, [
        h(QInput, {
          class: 'col',
          outlined: true,
          dense: true,
          modelValue: text.value,
          'onUpdate:modelValue': (v) => {
            text.value = v
          },
          placeholder: 'Mensaje',
        }),
        h(QBtn, {
          label: 'Enviar',
          onClick: () => {
            actions.send(text.value)
            text.value = ''
          },
        }),
      ]),
    ]),
  ])
}
createApp({ render: App }).use(Quasar).mount('#app')

inbox({
  draw: (state, actions) => {
    drawn.value = { state, actions }
    nextTick()
  },
  truth: usualTruth({
    text: (m) => m.text.replace(/\n/g, ' '),
    timeText: (m) => (m.author === 'system' ? null : clock(m.at)),
    listTime: (chat) => clock(last(chat).at),
  }),
})
