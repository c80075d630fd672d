/** `npm run licences`: what the packages in the extension are licensed under, and the unusual ones beside it. */
import { licences, unusual } from './licences'

for (const { name, version, licence } of licences(false)) console.log(`${licence}\t${name} ${version}`)
console.log(`\nMade and tested with ${licences(true).length} more; of these neither MIT nor its like:`)
for (const { name, version, licence } of unusual(true)) console.log(`${licence}\t${name} ${version}`)
