import { useEffect, useSyncExternalStore } from 'react'

/** Which part of a page is shown, by the end of its address: `#messages`, or `#messages/more`. */
export function useSection<T extends string>(sections: readonly T[], first: T): T {
  const [name] = usePlace()
  const section = sections.find((one) => one === name) ?? first
  // Another part begins at its top, however far the one before was scrolled.
  useEffect(() => {
    if (section) document.documentElement.scrollTop = 0
  }, [section])
  return section
}

/** What the address names within a part: `more` of `#messages/more`; null: nothing, or of another part. */
export function useRest(section: string): string | null {
  const [name, rest] = usePlace()
  return (name === section && rest) || null
}

const usePlace = (): string[] =>
  useSyncExternalStore(onHashChange, () => location.hash)
    .slice(1)
    .split('/')

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
