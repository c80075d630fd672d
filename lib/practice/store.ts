import { browser } from 'wxt/browser'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PracticeActions, PracticeModel, PracticeStage } from '../../components/practice/model'
import { createWords } from '../locales'
import { openHilo } from '../open-hilo'
import { settings } from '../settings'
import { readLanguage } from '../setup/language'
import { settleStep } from '../setup/steps'
import { watchHilo } from './reader'
import { practiceChats, withSent } from './stories'

interface PracticeState {
  model: PracticeModel
  actions: PracticeActions
}

export type PracticeStore = StoreApi<PracticeState>

const ORDER: readonly PracticeStage[] = ['start', 'opened', 'inserted', 'sent']
/** What changes in the box so soon after Hilo was told to write is Hilo's. Milliseconds. */
const WRITING = 4_000

/** The state of the page to practise on. Nothing of it is kept but that a first message was inserted. */
export async function createPractice(): Promise<PracticeStore> {
  const [model, tab] = await Promise.all([readModel(), browser.tabs.getCurrent()])
  let writingUntil = 0
  const change = (by: (model: PracticeModel) => Partial<PracticeModel>) =>
    store.setState(({ model }) => ({ model: { ...model, ...by(model) } }))
  const reach = (stage: PracticeStage) =>
    change((now) => (ORDER.indexOf(stage) > ORDER.indexOf(now.stage) ? { stage } : {}))
  const actions: PracticeActions = {
    show: (open) => change(() => ({ open })),
    send: (text) =>
      change((now) => ({ ...sentIn(now, text), ...(now.stage === 'inserted' && { stage: 'sent' }) })),
    drafted: (text) => {
      if (text === '' || Date.now() > writingUntil) return
      reach('inserted')
      void settleStep('practice', 'done')
    },
    openHilo: tab?.id === undefined ? null : () => void openHilo(tab.id ?? 0),
  }
  const store = createStore<PracticeState>(() => ({ model, actions }))
  watchHilo({
    look: () => reach('opened'),
    write: () => {
      writingUntil = Date.now() + WRITING
    },
  })
  return store
}

async function readModel(): Promise<PracticeModel> {
  const [{ language }, consent, { zone }] = await Promise.all([
    readLanguage(),
    settings.consent.getValue(),
    settings.workingHours.getValue(),
  ])
  const now = Date.now()
  const chats = practiceChats(createWords(language).t, now)
  return { language, zone, agreed: consent !== null, chats, open: chats[0]?.id ?? '', stage: 'start', now }
}

function sentIn({ chats, open }: PracticeModel, text: string): Partial<PracticeModel> {
  const now = Date.now()
  return { now, chats: chats.map((chat) => (chat.id === open ? withSent(chat, text, now) : chat)) }
}
