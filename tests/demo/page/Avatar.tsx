import css from './page.module.css'

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('') || '?'

const hue = (id: string) => Number.parseInt(id.slice(0, 4), 16) % 360

interface Props {
  id: string
  name: string
  portrait: string | null
}

export function Avatar({ id, name, portrait }: Props) {
  if (portrait) return <img className={css.avatar} src={portrait} alt="" />
  return (
    <span className={css.avatar} style={{ backgroundColor: `hsl(${hue(id)} 38% 46%)` }} aria-hidden="true">
      {initials(name)}
    </span>
  )
}
