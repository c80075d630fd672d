const UNRELEASED = '## Unreleased'

/**
 * The changelog with what is unreleased named as a version, and room for what comes.
 * @param day as `2026-11-26`.
 * @throws when there is nothing to release, or the version is there already.
 */
export function released(changelog: string, version: string, day: string): string {
  if (changelog.includes(`## ${version} `)) throw new Error(`The changelog has ${version} already`)
  const [, after] = changelog.split(`${UNRELEASED}\n`)
  const news = after?.split('\n## ')[0]?.trim()
  if (!news) throw new Error('The changelog says nothing under "Unreleased"')
  return changelog.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} – ${day}\n`)
}

/** Whether a version comes after another; both as `1.2.3`. */
export function isLater(version: string, than: string): boolean {
  const parts = (text: string) => text.split('.').map(Number)
  const [one, other] = [parts(version), parts(than)]
  const first = one.findIndex((part, place) => part !== other[place])
  return first >= 0 && (one[first] ?? 0) > (other[first] ?? 0)
}
