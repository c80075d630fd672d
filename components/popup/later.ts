import { useEffect, useState } from 'react'

type LaterParts = typeof import('./later-parts')

let loaded: LaterParts | null = null

/** Loads what the first picture does not show. */
export async function loadLater(): Promise<LaterParts> {
  loaded ??= await import('./later-parts')
  return loaded
}

/**
 * What the first picture does not show; null until it is loaded, a moment after that is drawn. `React.lazy` would let
 * each part wait once more, up to 300 ms, when it is first shown: https://react.dev/reference/react/Suspense.
 */
export function useLater(): LaterParts | null {
  const [parts, setParts] = useState(loaded)
  useEffect(() => {
    // A newer version may just have taken the file's place: the popup is closed by that.
    if (!parts) void loadLater().then(setParts, () => undefined)
  }, [parts])
  return parts
}
