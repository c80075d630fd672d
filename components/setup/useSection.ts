import { useEffect, useSyncExternalStore } from 'react'

/** Which part of a page is shown, by the end of its address: `#messages`, or `#messages/more`. */
export function useSection<T extends string>(sections: readonly T[], first: T): T {
  const hash = useSyncExternalStore(onHashChange, () => location.hash.slice(1))
  const section = sections.find((name) => name === hash.split('/')[0]) ?? first
  // Another part begins at its top, however far the one before was scrolled.
  useEffect(() => {
    if (section) document.documentElement.scrollTop = 0
  }, [section])
  return section
}

function onHashChange(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
