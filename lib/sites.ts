/**
 * The match pattern of a site, as the permissions have it, from an address or an origin; null: none that Hilo may read.
 * Match patterns know no ports. Unencrypted pages only on this machine: a chat read on others could be anyone's.
 */
export function patternOf(text: string): string | null {
  const typed = text.trim()
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (/[*@\s]/.test(typed) || !URL.canParse(address)) return null
  const url = new URL(address)
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  if (url.protocol === 'http:' && !local) return null
  if (!local && !url.hostname.includes('.')) return null
  return `${url.protocol}//${url.hostname}/*`
}
