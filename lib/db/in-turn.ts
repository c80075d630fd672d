/** Runs work while nothing is recorded or announced, and the browser's account is not met. */
export const whileAllRests = <T>(work: () => Promise<T>): Promise<T> =>
  inTurn(['account', 'record', 'reconcile'], work)

function inTurn<T>([name, ...others]: readonly string[], work: () => Promise<T>): Promise<T> {
  if (name === undefined) return work()
  return Promise.resolve(navigator.locks.request(name, () => inTurn(others, work)))
}
