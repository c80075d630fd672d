/** What an organisation set, as it is in force. Read by everybody; taken from the browser by the background only. */
import { settings } from '../settings'
import { catalogue } from '../templates/catalogue'
import { type LibraryTemplate, libraryOf, type TemplateRecord } from '../templates/library'

export { isLocked, isSiteLocked, profileInForce, protocolInForce } from './in-force'

/** What comes with Hilo and from the organisation, as the specialist has it. */
export async function libraryInForce(
  records: Promise<readonly TemplateRecord[]> | readonly TemplateRecord[],
): Promise<LibraryTemplate[]> {
  const [kept, policy] = await Promise.all([records, settings.policy.getValue()])
  return libraryOf(kept, policy ? [...policy.templates, ...catalogue] : catalogue)
}
