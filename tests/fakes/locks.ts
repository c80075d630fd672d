/** A fake of the Web Locks API, which Node 20 lacks: one queue per name, and every lock exclusive. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const queues = new Map<string, Promise<unknown>>()
  const request = (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as (lock: object) => unknown
    const result = (queues.get(name) ?? Promise.resolve()).then(() => work({ name }))
    queues.set(
      name,
      result.catch(() => undefined),
    )
    return result
  }
  return { request: request as LockManager['request'] }
}
