/** Prefixes of tools that make class names at every build. */
const MADE =
  /^(css|sc|jss|jsx|svelte|emotion|styled|ng|v|_ng\w*|tw|astro|makeStyles)-|^(jss|sc)\d|^ember\d|^:/
/** What changes while the page is used: nothing that names a kind of thing. */
const STATE =
  /^(is|has)?-?(active|selected|current|opened?|unread|hover(ed)?|focus(ed|-visible|-within)?|visible|hidden|first|last|odd|even|new|online|offline|loading|loaded|animat\w*|enter\w*|highlight\w*|pressed|disabled|expanded|collapsed|dragging|typing|pinned|muted)$/i

/** One piece of a name, between its dashes: a word or its short form, or a number behind one ("px-4"). */
function isWord(piece: string): boolean {
  if (/^\d{1,3}$/.test(piece)) return true
  if (!/^[a-z]+\d?$/i.test(piece) || /^[a-z]{1,2}\d$/i.test(piece)) return false
  const humps = piece.split(/(?<=[a-z])(?=[A-Z])/)
  if (humps.length > 1 && piece.length / humps.length < 2.5) return false
  return humps.every(
    (hump) =>
      /^([a-z]+|[A-Z][a-z]*|[A-Z]+)\d?$/.test(hump) &&
      !/[^aeiouy\d]{5}/i.test(hump) &&
      (hump.length < 4 || /[aeiouy]/i.test(hump)),
  )
}

/** A name that a person gave and a build keeps: `message--own`, and neither `css-1q2w3e` nor `k9`. */
export function isWritten(name: string): boolean {
  if (name.length < 2 || name.length > 40 || MADE.test(name)) return false
  const pieces = name.split(/[-_]+/).filter(Boolean)
  const [first = ''] = pieces
  if (pieces.length === 0 || /^\d/.test(first)) return false
  if (pieces.length === 1 && (first.length < 2 || !/[aeiouy]/i.test(first)) && !/^[a-z]{3,4}$/.test(first))
    return false
  return pieces.every(isWord)
}

/** The part of a class that a build keeps before the one it makes: `Bubble_own__` of `Bubble_own__3hF2k`. */
export function writtenPrefix(name: string): string | null {
  const [, prefix] =
    /^(_?[A-Za-z][A-Za-z0-9-]*(?:_[A-Za-z-]+)?_{1,2})[A-Za-z0-9+-]{4,8}(?:_\d+)?$/.exec(name) ?? []
  return prefix && isWritten(prefix.replace(/_/g, '-')) ? prefix : null
}

/** A word for a state, not for a kind. */
export const isState = (name: string): boolean =>
  STATE.test(name) || STATE.test(name.split(/--|__|_/).at(-1) ?? name)
