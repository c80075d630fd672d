import { Plus } from 'lucide-react'
import { memo, useCallback, useDeferredValue, useMemo } from 'react'
import type { Wording } from '../../lib/templates/faults'
import { withGaps } from '../../lib/templates/gaps'
import { type LibraryTemplate, newId, type OneChange, wordsOf } from '../../lib/templates/library'
import { moved } from '../../lib/templates/order'
import { render } from '../../lib/templates/render'
import { valuesFor } from '../../lib/templates/values'
import { useSpeech } from '../words'
import { Exchange } from './Exchange'
import { MessageGroup } from './MessageGroup'
import type { RowActions } from './MessageRow'
import type { MessagesActions, MessagesModel, Voice } from './model'
import { Outcome, type Said } from './Outcome'
import { ALL_OCCASIONS, occasionWord } from './occasion'
import { type Look, SearchBar } from './SearchBar'
import { Unsaved } from './Unsaved'
import { useFound } from './useFound'
import { isIn } from './voice'
import { blank } from './wording'

interface Props {
  model: MessagesModel
  actions: MessagesActions
  look: Look
  onVoice: (voice: Voice) => void
  onAsk: (asked: string) => void
  said: Said | null
  onSaid: (said: Said | null) => void
  /** Something is to be written, from this on. */
  onBegin: (wording: Wording) => void
}

/** All messages of one language and register, by what they are for. */
export function MessageList(props: Props) {
  const { model, actions, look, onSaid, onBegin } = props
  const { t } = useSpeech()
  // What is typed is on screen before what it finds is.
  const asked = useDeferredValue(look.asked)
  const change = useChange(actions, onSaid)
  return (
    <>
      <p className="page-lead">{t('messages.lead')}</p>
      <SearchBar {...props}>
        <button type="button" className="button button-primary" onClick={() => onBegin(blank(look.voice))}>
          <Plus size={16} aria-hidden="true" />
          {t('messages.create')}
        </button>
      </SearchBar>
      <Unsaved wordings={model.unsaved} onDrop={actions.dropWording} />
      <Outcome said={props.said} onSaid={onSaid} />
      <Groups
        model={model}
        actions={actions}
        voice={look.voice}
        asked={asked}
        change={change}
        onSaid={onSaid}
        onBegin={onBegin}
      />
      <Exchange actions={actions} onChange={change} />
    </>
  )
}

/** Keeps changes, and says what came of it. */
function useChange(actions: MessagesActions, onSaid: Props['onSaid']): Change {
  return useCallback(
    (changes, said) =>
      void actions.change(changes).then(
        (undo) => onSaid(said && { ...said, undo }),
        () => onSaid({ word: 'options.notSaved', failed: true }),
      ),
    [actions, onSaid],
  )
}

interface GroupsProps extends Pick<Props, 'model' | 'actions' | 'onSaid' | 'onBegin'>, Look {
  change: Change
}

/** Drawn anew only when something in it changes: there may be hundreds. */
const Groups = memo(function Groups(props: GroupsProps) {
  const { model, actions, voice, asked, change, onSaid, onBegin } = props
  const { t } = useSpeech()
  const groups = useGroups(model.library, { voice, asked })
  const rowActions = useMemo(
    () => ({
      ...actionsOf({ model, onBegin }, change, (title) => t('messages.copyOf', { title })),
      onCopy: (one: LibraryTemplate) => void copy(one, { model, actions }).then(onSaid),
    }),
    [model, actions, change, onSaid, onBegin, t],
  )
  const move = useCallback(
    (templates: readonly LibraryTemplate[], one: LibraryTemplate, by: -1 | 1) =>
      change(placesOf(templates, one, by), null),
    [change],
  )
  if (groups.length === 0) return <p className="muted">{t('messages.none')}</p>
  return groups.map(({ name, templates, ordered }) => (
    <MessageGroup
      key={name}
      name={name}
      templates={templates}
      actions={rowActions}
      onMove={ordered ? move : null}
    />
  ))
})

interface Group {
  name: string
  templates: readonly LibraryTemplate[]
  /** In the specialist's order, which can be changed. */
  ordered: boolean
}

/** What is looked at: by what it is for, or as it was found. */
function useGroups(library: readonly LibraryTemplate[], { voice, asked }: Look): Group[] {
  const speech = useSpeech()
  const found = useFound(library, voice, asked)
  const all = useMemo(() => {
    const spoken = library.filter((template) => isIn(template, voice))
    return ALL_OCCASIONS.map((occasion) => ({
      name: occasionWord(occasion, speech),
      templates: spoken.filter((template) => template.occasion === occasion),
      ordered: true,
    }))
  }, [library, voice, speech])
  const groups = found ? [{ name: speech.t('messages.found'), templates: found, ordered: false }] : all
  return groups.filter(({ templates }) => templates.length > 0)
}

type Change = (changes: readonly OneChange[], said: Omit<Said, 'undo'> | null) => void

function actionsOf(
  { model, onBegin }: Pick<Props, 'model' | 'onBegin'>,
  change: Change,
  copyOf: (title: string) => string,
): Omit<RowActions, 'onCopy'> {
  return {
    gender: model.specialist.gender,
    onStar: ({ id, favourite }) => change([{ id, change: { favourite: !favourite } }], null),
    onHide: ({ id, title, hidden }) =>
      change([{ id, change: { hidden: !hidden } }], {
        word: hidden ? 'messages.shown' : 'messages.nowHidden',
        values: { title },
      }),
    onDuplicate: (one) =>
      onBegin({ id: newId(), words: { ...wordsOf(one), title: copyOf(one.title) }, shortcut: null }),
    // The words of what was deleted are not kept.
    onRemove: ({ id, title, origin }) =>
      change([{ id, change: { own: null, ...(origin === 'own' && { deleted: true }) } }], {
        word: origin === 'own' ? 'messages.deleted' : 'messages.restored',
        values: { title },
      }),
  }
}

/** Without a chat: what the specialist told of the practice is filled in, the rest stays to be seen. */
async function copy(
  template: LibraryTemplate,
  { model, actions }: Pick<Props, 'model' | 'actions'>,
): Promise<Said> {
  const { specialist, practice, zone } = model
  const known = valuesFor({ language: template.language, zone, practice })
  const { text, gaps } = withGaps(render(template, known, specialist).parts, template.language)
  return actions.copy(text).then(
    (): Said => ({
      word: gaps.length > 0 ? 'messages.copiedGaps' : 'messages.copied',
      values: { title: template.title },
    }),
    (): Said => ({ word: 'messages.copyFailed', failed: true }),
  )
}

const placesOf = (templates: readonly LibraryTemplate[], { id }: LibraryTemplate, by: -1 | 1): OneChange[] =>
  moved(templates, id, by).map(({ id: one, position }) => ({ id: one, change: { position } }))
