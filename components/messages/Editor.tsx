import { ArrowLeft } from 'lucide-react'
import { useRef, useState } from 'react'
import { faultsOf, shortcutOf, type Wording, type WordsFault } from '../../lib/templates/faults'
import { type OneChange, wordsOf } from '../../lib/templates/library'
import { placeAfter } from '../../lib/templates/order'
import { asKept } from '../../lib/templates/written'
import { useSpeech } from '../words'
import { AboutFields } from './AboutFields'
import type { MessagesActions, MessagesModel } from './model'
import type { Said } from './Outcome'
import { Preview } from './Preview'
import { ShortcutField } from './ShortcutField'
import { TextEditor } from './TextEditor'
import { TitleFields } from './TitleFields'
import { useWording } from './useWording'

interface Props {
  start: Wording
  model: MessagesModel
  actions: MessagesActions
  onSaid: (said: Said) => void
}

const backToList = () => {
  location.hash = 'messages'
}

/** Writes one message. What is typed is kept at once as unsaved, so that closing the page loses nothing. */
export function Editor({ start, model, actions, onSaid }: Props) {
  const { t } = useSpeech()
  const { wording, change, drop } = useWording(start, actions)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const kept = tidied(wording)
  const faults = faultsOf(kept, model.library)
  const told = asked ? faults : faults.filter(isOfPlace)
  const original = model.library.find(({ id }) => id === start.id)
  const save = () =>
    actions.change([changeOf(kept, model)]).then(
      async (undo) => {
        await drop()
        onSaid({ word: 'messages.saved', values: { title: kept.words.title }, undo })
        backToList()
      },
      () => onSaid({ word: 'options.notSaved', failed: true }),
    )
  return (
    <form
      ref={form}
      className="card section message-editor"
      aria-label={t(original ? 'messages.edit' : 'messages.create')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (faults[0]) form.current?.querySelector<HTMLElement>(`[name="${faults[0].field}"]`)?.focus()
        else void save()
      }}
    >
      <a className="message-back" href="#messages">
        <ArrowLeft size={16} aria-hidden="true" />
        {t('messages.back')}
      </a>
      <TitleFields
        wording={wording}
        fixed={original && original.origin !== 'own'}
        faults={told}
        onChange={change}
      />
      <TextEditor wording={wording} faults={told} onChange={change} />
      <Preview wording={kept} model={model} />
      <AboutFields wording={wording} faults={told} onChange={change} />
      <ShortcutField wording={wording} faults={told} onChange={change} />
      <div className="buttons">
        <button type="submit" className="button button-primary">
          {t('marks.save')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            void drop()
            backToList()
          }}
        >
          {t('marks.cancel')}
        </button>
      </div>
    </form>
  )
}

/** What is wrong within a text is told while it is typed; what is still missing, once it is to be saved. */
const isOfPlace = ({ why }: WordsFault) => why !== 'no-title' && why !== 'no-text'

function tidied({ id, words, shortcut }: Wording): Wording {
  const personal = words.personal?.trim()
  const tidy = { ...words, title: words.title.trim(), text: asKept(words.text).trim(), personal }
  return { id, words: wordsOf(tidy), shortcut: shortcutOf(shortcut ?? '') }
}

/** A new one comes last among those for the same moment. */
function changeOf({ id, words, shortcut }: Wording, { library }: MessagesModel): OneChange {
  // An empty shortcut takes away what a shipped template has.
  const own = { own: words, shortcut: shortcut ?? '', deleted: false }
  if (library.some((template) => template.id === id)) return { id, change: own }
  const beside = library.filter(
    ({ language, occasion }) => language === words.language && occasion === words.occasion,
  )
  return { id, change: { ...own, position: placeAfter(beside) } }
}
