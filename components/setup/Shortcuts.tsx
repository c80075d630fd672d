import { useState } from 'react'
import type { ChatLanguage } from '../../lib/facts'
import { Fold } from '../parts/Fold'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import type { OptionsActions, ShortcutsModel, TypedShortcut } from './model'

/** Chrome lets nobody link to it. Edge and Opera understand it too. */
const KEY_SETTINGS = 'chrome://extensions/shortcuts'

interface KeysProps {
  shortcuts: ShortcutsModel
  actions: Pick<OptionsActions, 'openKeySettings' | 'copy'>
}

/** The keys as they are set in the browser, and the way to change them there. */
export function Keys({ shortcuts, actions }: KeysProps) {
  const { t } = useSpeech()
  return (
    <section className="card section">
      <div>
        <h2 className="section-heading">{t('keys.title')}</h2>
        <p className="muted">{t('keys.lead')}</p>
      </div>
      <dl className="shortcuts">
        {shortcuts.keys.map(({ what, key }) => (
          <div key={what} className="shortcut">
            <dt>{t(`keys.${what}`)}</dt>
            <dd>{key ? <kbd>{key}</kbd> : <span className="muted">{t('keys.none')}</span>}</dd>
          </div>
        ))}
      </dl>
      {shortcuts.opensKeySettings ? (
        <button type="button" className="button" onClick={() => void actions.openKeySettings()}>
          {t('keys.change')}
        </button>
      ) : (
        <KeyAddress onCopy={actions.copy} />
      )}
    </section>
  )
}

function KeyAddress({ onCopy }: { onCopy: OptionsActions['copy'] }) {
  const { t } = useSpeech()
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = () =>
    onCopy(KEY_SETTINGS).then(
      () => setSaid('copied'),
      () => setSaid('copyFailed'),
    )
  return (
    <div className="sample">
      <p>{t('keys.address')}</p>
      <p className="undo-line">
        <code>{KEY_SETTINGS}</code>
        <button type="button" className="button button-small" onClick={() => void copy()}>
          {t('keys.copy')}
        </button>
        <span {...TOLD} className={said === 'copyFailed' ? 'field-error' : 'ink-later'}>
          {said && t(`keys.${said}`)}
        </span>
      </p>
    </div>
  )
}

interface TypedProps {
  typed: readonly TypedShortcut[]
  /** Its shortcuts are open at first. */
  language: ChatLanguage
}

/** What can be typed in the chat's box, by the language of the message. */
export function TypedShortcuts({ typed, language }: TypedProps) {
  const { t } = useSpeech()
  const others = LANGUAGES.filter((one) => one !== language)
  return (
    <section className="card section">
      <div>
        <h2 className="section-heading">{t('typed.title')}</h2>
        <p className="muted">{t('typed.lead')}</p>
        <p className="muted">{t('typed.menu')}</p>
      </div>
      {[language, ...others].map((one) => (
        <OfLanguage
          key={one}
          title={t(`typed.${one}`)}
          typed={typed.filter((shortcut) => shortcut.language === one)}
          open={one === language}
        />
      ))}
    </section>
  )
}

const LANGUAGES: readonly ChatLanguage[] = ['es', 'en', 'uk']

function OfLanguage({
  title,
  typed,
  open,
}: {
  title: string
  typed: readonly TypedShortcut[]
  open: boolean
}) {
  if (typed.length === 0) return null
  return (
    <Fold title={title} open={open}>
      <dl className="shortcuts">
        {typed.map(({ shortcut, title: message }) => (
          <div key={`${shortcut} ${message}`} className="shortcut">
            <dt>{message}</dt>
            <dd>
              <kbd>{shortcut}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}
