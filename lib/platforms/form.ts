import { attrNames, tag } from './dom'

/** What the tag of an element and the names of its attributes say: asked once for all that share them. */
export interface Form {
  name: string
  attrs: readonly string[]
  /** It has a class. */
  classed: boolean
  /** Attributes that may change how it looks, the class left out. */
  styling: readonly string[]
  /** Nothing in it is drawn as words; it is content without words. */
  skipped: boolean
  media: boolean
  /** A button and the like; one that a role may make. */
  control: boolean
  cast: boolean
  /** Emphasis within words. */
  emphasis: boolean
  /** The form with one more attribute, by its name. */
  more: Map<string, Form>
  like: Map<RegExp, readonly string[]>
}

const UNSTABLE =
  /^(id|href|src|alt|title|for|name|value|tabindex)$|id$|key$|index|time|date|stamp|label|describedby|controls|owns|posinset/
const SKIP = new Set('script style template noscript link meta svg head title datalist'.split(' '))
const MEDIA = new Set('img video audio canvas picture object embed'.split(' '))
const CONTROL = new Set('button select input textarea'.split(' '))
const EMPHASIS = new Set('b strong i em a u mark code'.split(' '))

function formOf(name: string, attrs: readonly string[]): Form {
  const plain = attrs.filter((one) => one !== 'class')
  return {
    name,
    attrs,
    classed: plain.length < attrs.length,
    styling: plain.filter((one) => !UNSTABLE.test(one)),
    skipped: SKIP.has(name),
    media: MEDIA.has(name),
    control: CONTROL.has(name),
    cast: attrs.includes('role'),
    emphasis: EMPHASIS.has(name),
    more: new Map(),
    like: new Map(),
  }
}

/** Those of its attributes that have such a name. */
export function attrsLike({ attrs, like }: Form, name: RegExp): readonly string[] {
  let found = like.get(name)
  if (!found) {
    found = attrs.filter((one) => name.test(one))
    like.set(name, found)
  }
  return found
}

/** The forms met on a page. */
export class Forms {
  #tags = new Map<string, Form>()
  #count = 0

  of(el: Element): Form {
    let form = this.#next(this.#tags, tag(el))
    for (const name of attrNames(el)) form = this.#next(form.more, name, form)
    return form
  }

  #next(known: Map<string, Form>, name: string, before?: Form): Form {
    const found = known.get(name)
    if (found) return found
    // A page may make up attributes without end.
    if (this.#count++ > 5000) this.#tags = new Map()
    const made = before ? formOf(before.name, [...before.attrs, name]) : formOf(name, [])
    known.set(name, made)
    return made
  }
}
