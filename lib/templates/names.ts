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
const INITIALS = /^\p{Lu}{1,2}$/u
/** Two people, or a word that belongs to no first name: brackets, signs, digits, "García, Ana". */
const NOT_ONE_NAME = /[^\p{L}\p{M}'’ʼ. -]|(^| )(y|e|and|і|й|та|und|con|with|з) /iu

function firstName(shown: string): string | undefined {
  const [first = '', second = '', ...rest] = shown.split(' ')
  if (!NAME.test(first) || INITIALS.test(first) || NOT_ONE_NAME.test(shown)) return undefined
  if (NO_FIRST_NAME.test(first) || isSurnameFirst(first, [second, ...rest])) return undefined
  return isCompound(first, second) ? `${first} ${second}` : first
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

/** Spanish first names that nobody uses by their first half alone. */
const COMPOUND: Readonly<Record<string, RegExp>> = {
  maría:
    /^(josé|jesús|teresa|luisa|isabel|dolores|pilar|victoria|fernanda|elena|carmen|ángeles|mercedes|antonia|paz|cristina|eugenia|inés|rosa|soledad)$/i,
  josé: /^(luis|maría|antonio|manuel|miguel|carlos|ángel|ramón|francisco|javier|ignacio|alberto|enrique|juan|vicente|joaquín|andrés|pablo)$/i,
  juan: /^(carlos|antonio|josé|manuel|luis|pablo|francisco|ramón|miguel|diego|ignacio|andrés|david|jesús|pedro)$/i,
  luis: /^(miguel|alberto|fernando|enrique|ángel|alfonso)$/i,
  miguel: /^ángel$/i,
}

function isCompound(first: string, second: string): boolean {
  return COMPOUND[first.toLowerCase()]?.test(second) ?? false
}
