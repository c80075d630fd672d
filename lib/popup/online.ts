/** Tells when the browser has lost its network, and when it has one again. Hilo asks for none itself. */
export function watchNetwork(changed: (online: boolean) => void, signal: AbortSignal): void {
  const tell = () => changed(navigator.onLine)
  addEventListener('online', tell, { signal })
  addEventListener('offline', tell, { signal })
  if (!navigator.onLine) tell()
}
