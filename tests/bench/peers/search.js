import uFuzzy from '@leeoniya/ufuzzy'
import Fuse from 'fuse.js'
import fuzzysort from 'fuzzysort'

const KEYS = ['title', 'about', 'text']

/** Each makes a search over the same entries: what was asked, and how many at most, to the ids found. */
export const searches = {
  'fuse.js': (entries) => {
    const fuse = new Fuse(entries, { keys: KEYS, ignoreLocation: true, ignoreDiacritics: true })
    return (asked, most) => fuse.search(asked, { limit: most }).map(({ item }) => item.id)
  },
  fuzzysort: (entries) => (asked, most) =>
    fuzzysort.go(asked, entries, { keys: KEYS, limit: most }).map(({ obj }) => obj.id),
  ufuzzy: (entries) => {
    const fuzzy = new uFuzzy({ unicode: true, intraMode: 1 })
    const haystack = entries.map((entry) => KEYS.map((key) => entry[key]).join(' '))
    return (asked, most) => {
      const [found, , order] = fuzzy.search(haystack, asked)
      return (order ?? []).slice(0, most).map((place) => entries[found[place]].id)
    }
  },
}
