/** What `prepare.ts` makes, made before the end-to-end tests begin: `npm test` does it beside the unit tests. */
import { setup } from './prepare'

await setup()
