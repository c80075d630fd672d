/** What the welcome page shows and asks for. */
import type { SetupStep, SetupSteps } from '../../lib/settings'
import type { Answers, SetupModel } from '../setup/model'
import type { SiteActions, TaughtActions } from '../setup/sites-model'

export interface WelcomeModel extends SetupModel {
  agreed: boolean
  steps: SetupSteps
  /** Whose toolbar it is: icons are pinned in another way in each. */
  toolbar: 'chromium' | 'firefox'
  /** The icon is in the toolbar. Null: the browser does not tell. */
  pinned: boolean | null
}

/** `blocked`: the browser itself refuses to show any. What the system does with them nobody is told. */
export type NoticeOutcome = 'sent' | 'blocked'

export interface WelcomeActions extends SiteActions {
  setLanguage(language: WelcomeModel['language']): void
  /** Rejects when it could not be saved: then nothing is agreed. */
  agree(answers: Answers): Promise<void>
  settle(step: SetupStep, how: 'done' | 'skipped'): Promise<void>
  /** Shows a notification like those to come. */
  testNotice(): Promise<NoticeOutcome>
  openPlatform(): void
  /** Opens the site and lets the specialist point at its chats. */
  teach: TaughtActions['teach']
  openOptions(): void
}
