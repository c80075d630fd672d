/**
 * Letters of all scripts in common use, for the inside of square brackets; surrogates, accents of their own and signs are
 * none. `\p{L}` says it exactly, but a pattern with it takes a browser up to three milliseconds to make before it is first
 * used, with the flag `i` above all.
 */
const LETTERS =
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdfb\\ufe70-\\ufefc'

/** A pattern in which `\p{L}`, always in square brackets, stands for a letter. */
export const lettered = (pattern: string, flags = ''): RegExp =>
  new RegExp(pattern.replaceAll('\\p{L}', LETTERS), flags)

/** Tests for words in any capitals: the pattern is written in small letters, as for `lettered`. */
export function phrases({ raw }: TemplateStringsArray): { test(text: string): boolean } {
  const small = lettered(raw.join(''))
  return { test: (text) => small.test(text.toLowerCase()) }
}

export const LETTER = lettered('[\\p{L}]')
export const WORD = lettered('[\\p{L}]{2}')
