import { cleanName } from '../names'

/** How the client is called in a message: by the first name, or by the name as the page shows it. */
export type ClientName = 'first' | 'shown'

/**
 * The name to write. `first` takes the first name only where it can be told for sure; whoever shows initials, a
 * nickname, two people or a surname first is called as shown. A name is never shortened: María José stays whole.
 */
export function clientName(name: string, how: ClientName = 'first'): string | undefined {
  const shown = cleanName(name)
  if (shown === '') return undefined
  if (how === 'shown') return shown
  return firstName(shown) ?? shown
}

const NAME = /^\p{L}[\p{L}\p{M}'’ʼ-]+$/u
const INITIALS = /^(\p{Lu}{1,2}|\p{Lu}ª)$/u
/** Two people, or a word that belongs to no first name: brackets, signs, digits, "García, Ana". */
const NOT_ONE_NAME = /[^\p{L}\p{M}'’ʼ. -]|(^| )(y|e|and|і|й|та|und|con|with|з) /iu

function firstName(shown: string): string | undefined {
  const words = shown.split(' ')
  const compound = COMPOUND.exec(bare(shown))?.[0].split(' ').length
  if (compound && !NOT_ONE_NAME.test(shown)) return words.slice(0, compound).join(' ')
  const [first = '', ...others] = words
  if (!NAME.test(first) || INITIALS.test(first) || NOT_ONE_NAME.test(shown)) return undefined
  if (NO_FIRST_NAME.test(first) || isSurnameFirst(first, others)) return undefined
  return first
}

/** Titles, kinship and the stand-ins that platforms show for whoever gave no name. */
const NO_FIRST_NAME =
  /^(don|doña|señora?|sra?|dra?|mr|mrs|ms|miss|mx|prof|пані?|лікар(ка)?|cliente|client|клієнт(ка)?|usuari[oa]|user|користувач(ка)?|guest|invitad[oa]|гість|гостя|anónim[oa]|anonymous|анонім|mamá|madre|papá|padre|familia|mother|mum|mom|father|dad|family|the|мама|мати|тато|батько|родина|сім['’ʼ]я|de|del|la|los|las|van|von|di|da)$/iu

const PATRONYMIC = /(івна|ївна|ович|йович|ьович)$/iu
const UKRAINIAN_SURNAME = /(енко|чук|щук|цький|цька|ський|ська|зький|зька|ишин|ців)$/iu

/** "Коваленко Олена", "Коваленко Олена Петрівна": whose first name that is, only a person can tell. */
function isSurnameFirst(first: string, others: readonly string[]): boolean {
  return (
    (UKRAINIAN_SURNAME.test(first) && others.some(Boolean)) || others.some((word) => PATRONYMIC.test(word))
  )
}

/** First names of several words: by their first half alone hardly anybody is called. In bare small letters. */
const COMPOUND = new RegExp(
  `^(?:${[
    'm(?:ari)?a (?:jose|jesus|teresa|luisa|isabel|dolores|pilar|victoria|fernanda|elena|carmen|angeles|mercedes|antonia)',
    'm(?:ari)?a (?:paz|cristina|eugenia|ines|rosa|soledad|angela|belen|consuelo|concepcion|amparo|reyes|nieves|luz|sol)',
    'm(?:ari)?a del (?:carmen|mar|pilar|rosario|rocio|valle|prado|amor|consuelo|camino|sol|socorro|pino|puerto)',
    'm(?:ari)?a de (?:l[ao]s? (?:angeles|dolores|mercedes|nieves|paz|cruz|luz|esperanza|concepcion|o|cabeza|milagros))',
    'm(?:ari)?a de (?:gracia|jesus|lourdes|fatima|guadalupe|montserrat|loreto)',
    'ana (?:maria|belen|isabel|rosa|luisa|cristina|teresa|victoria|laura|sofia|paula)',
    'rosa (?:maria|ana)',
    'luz (?:maria|marina|elena)',
    'jose (?:luis|maria|antonio|manuel|miguel|carlos|angel|ramon|francisco|javier|ignacio|alberto|enrique|juan|vicente)',
    'jose (?:joaquin|andres|pablo|eduardo|fernando|alfredo)',
    'juan (?:carlos|antonio|jose|manuel|luis|pablo|francisco|ramon|miguel|diego|ignacio|andres|david|jesus|pedro)',
    'luis (?:miguel|alberto|fernando|enrique|angel|alfonso|carlos|eduardo)',
    '(?:miguel|victor|rafael) angel',
    'victor (?:manuel|hugo)',
    'francisco (?:javier|jose|jesus)',
    'carlos (?:alberto|andres|eduardo)',
    'pedro (?:jose|pablo|luis|antonio)',
    'jorge luis',
    'julio cesar',
    'marco antonio',
    'jesus maria',
    'mary (?:ann|anne|jane|beth|kate|lou|ellen)',
    'анна марія',
  ].join('|')})(?= |$)`,
)

/** Small letters without Latin accents: "Mª José" is "ma jose". */
const bare = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ª', 'a')
    .replace(/[à-ÿ]/g, (sign) => sign.normalize('NFD').charAt(0))
