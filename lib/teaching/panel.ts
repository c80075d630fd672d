import type { Translate } from '../locales'
import { STEPS, type Step } from './steps'

/** One button of the panel. */
export interface Button {
  id: 'skip' | 'undo' | 'leave' | 'fine' | 'again'
  label: string
  main?: boolean
  disabled?: boolean
}

/** What the panel says: a step, or what is read at the end. */
export interface PanelView {
  title: string
  progress: string
  lines: { text: string; kind: 'plain' | 'muted' | 'warn' | 'aim' }[]
  list?: string[]
  buttons: Button[]
}

interface StepState {
  step: Step
  number: number
  aim: string
  warning: string | null
}

export function stepView(t: Translate, { step, number, aim, warning }: StepState): PanelView {
  return {
    title: t(`teach.${step}`),
    progress: t('teach.progress', { number, all: STEPS.length }),
    lines: [
      { text: warning ?? (aim && t('teach.aim', { text: aim })), kind: warning ? 'warn' : 'aim' },
      { text: t('teach.keys'), kind: 'muted' },
    ],
    buttons: [
      { id: 'skip', label: t('teach.skip') },
      { id: 'undo', label: t('teach.undo'), disabled: number === 1 },
      { id: 'leave', label: t('teach.leave') },
    ],
  }
}

/** Fills the panel anew; what had the focus keeps it. */
export function drawPanel(panel: HTMLElement, view: PanelView, t: Translate): void {
  const { ownerDocument: doc } = panel
  const make = (name: string, className: string, text: string) =>
    Object.assign(doc.createElement(name), { className, textContent: text })
  const head = make('div', 'head', '')
  head.append(make('span', '', t('teach.title')), make('span', '', view.progress))
  const title = Object.assign(make('h2', '', view.title), { id: 'title' })
  const lines = view.lines.map(({ text, kind }) => make('p', kind, text))
  const list = make('ul', '', '')
  list.append(...(view.list ?? []).map((text) => make('li', '', text)))
  const buttons = make('div', 'buttons', '')
  buttons.append(...view.buttons.map((button) => drawButton(doc, button)))
  panel.replaceChildren(head, title, ...(view.list ? [list] : []), ...lines, buttons)
}

function drawButton(doc: Document, { id, label, main, disabled }: Button): HTMLButtonElement {
  const button = doc.createElement('button')
  return Object.assign(button, {
    type: 'button',
    id,
    textContent: label,
    className: main ? 'main' : '',
    disabled: disabled === true,
  })
}
