import css from './page.module.css'
import type { Words } from './words'

const PATHS = [
  'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  'M4 5h16v11H9l-5 4z',
  'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4',
  'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-5 16-5 16 0',
  'M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM12 3v3M12 18v3M3 12h3M18 12h3',
]

/** The platform's other sections: links without a page of their own here. */
export function Navigation({ words }: { words: Words }) {
  return (
    <nav className={css.nav}>
      <span className={css.logo} aria-hidden="true" />
      {words.nav.map((label, i) => (
        <a key={label} href="#nav" aria-current={i === 1 ? 'page' : undefined} title={label}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={PATHS[i]} />
          </svg>
          <span>{label}</span>
        </a>
      ))}
    </nav>
  )
}
