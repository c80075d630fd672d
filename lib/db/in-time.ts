const PATIENCE_MS = 2_500

/** A database that something else keeps from opening would be waited for without end. */
export function inTime<T>(work: Promise<T>): Promise<T> {
  const end = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The database does not answer')), PATIENCE_MS)
  })
  return Promise.race([work, end])
}
