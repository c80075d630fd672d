import { Download, Table } from 'lucide-react'
import { useState } from 'react'
import type { OneChange } from '../../lib/templates/library'
import { FileButton } from '../parts/FileButton'
import { TOLD } from '../parts/told'
import { useSpeech } from '../words'
import { ImportPreview } from './ImportPreview'
import type { ImportOffer, MessagesActions } from './model'
import type { Said } from './Outcome'

interface Props {
  actions: Pick<MessagesActions, 'offerImport' | 'exportAll'>
  onChange: (changes: readonly OneChange[], said: Omit<Said, 'undo'>) => void
}

/** Messages from a file and into one. What a file would change is shown before anything is. */
export function Exchange({ actions, onChange }: Props) {
  const { t } = useSpeech()
  const [offer, setOffer] = useState<ImportOffer | null>(null)
  const take = async (file: File) => setOffer(await actions.offerImport(file))
  return (
    <section className="card section" aria-label={t('exchange.title')}>
      <div>
        <h2 className="section-heading">{t('exchange.title')}</h2>
        <p className="muted">{t('exchange.lead')}</p>
      </div>
      <div className="buttons">
        <FileButton
          label={t('exchange.import')}
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          onChoose={(file) => void take(file)}
        />
        <button type="button" className="button" onClick={() => actions.exportAll('hilo')}>
          <Download size={16} aria-hidden="true" />
          {t('exchange.export')}
        </button>
        <button type="button" className="button" onClick={() => actions.exportAll('table')}>
          <Table size={16} aria-hidden="true" />
          {t('exchange.exportTable')}
        </button>
      </div>
      <div {...TOLD}>
        {offer && 'problem' in offer && (
          <p className="field-error">
            {t(`exchange.${offer.problem}`)} {offer.line !== null && t('exchange.line', { line: offer.line })}{' '}
            {t('profiles.kept')}
          </p>
        )}
        {offer && 'plan' in offer && (
          <ImportPreview
            offer={offer}
            onTake={(changes) => {
              setOffer(null)
              onChange(changes, { word: 'exchange.done', values: { count: changes.length } })
            }}
            onLeave={() => setOffer(null)}
          />
        )}
      </div>
    </section>
  )
}
