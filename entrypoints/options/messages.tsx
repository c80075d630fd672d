import { useEffect, useState } from 'react'
import { Messages as MessagesView } from '../../components/messages/Messages'
import type { MessagesActions, MessagesModel } from '../../components/messages/model'
import { db, dropWording, keepWording } from '../../lib/db'
import { download } from '../../lib/setup/download'
import { exportTemplates, offerImport } from '../../lib/setup/exchange'
import { changeTemplates, readMessages, watchMessages } from '../../lib/setup/messages'

const FILES = {
  hilo: ['hilo-mensajes.json', 'application/json'],
  table: ['hilo-mensajes.csv', 'text/csv'],
} as const

const actions: MessagesActions = {
  change: changeTemplates,
  keepWording: (wording) => keepWording(db, wording, Date.now()),
  offerImport,
  exportAll: (as) => {
    const [name, type] = FILES[as]
    void exportTemplates(as).then((text) => download(text, name, type))
  },
  copy: (text) => navigator.clipboard.writeText(text),
  dropWording: (id) => dropWording(db, id),
}

/** The specialist's messages, read anew whenever what is kept changes. */
export function Messages() {
  const [model, setModel] = useState<MessagesModel | null>(null)
  useEffect(() => {
    const life = new AbortController()
    // While the database does not open there is nothing to show: the page says why.
    const read = () =>
      void readMessages().then(
        (fresh) => life.signal.aborted || setModel(fresh),
        () => undefined,
      )
    read()
    watchMessages(read, life.signal)
    return () => life.abort()
  }, [])
  return model && <MessagesView model={model} actions={actions} />
}
