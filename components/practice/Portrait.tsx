/** A disc with the first letters of a name. */
export function Portrait({ name }: { name: string }) {
  const letters = name.split(' ').map((word) => word.charAt(0))
  return (
    <span className="practice-portrait" aria-hidden="true">
      {letters.join('')}
    </span>
  )
}
