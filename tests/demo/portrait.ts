/** A face to stand in for a client's picture: drawn from the chat's id, always the same one. */

const SKIN = ['#f3d0b5', '#e6b48d', '#c98e66', '#9a643f', '#f0c4a4']
const HAIR = ['#2d211c', '#5a3a22', '#8a5a2b', '#3a3f4b', '#b98a4a']
const CLOTHES = ['#3f7d6b', '#5a6fb0', '#b0605a', '#c08f3a', '#6b5a8e']
const GROUND = ['#dbe9f4', '#f4e6d8', '#e2f0e4', '#efe0ef', '#e5e8f6']

export function portrait(id: string): string {
  const seed = Number.parseInt(id.slice(0, 8), 16) || 0
  const pick = (colours: string[], shift: number) =>
    colours[Math.floor(seed / 2 ** shift) % colours.length] ?? '#888888'
  const long = Math.floor(seed / 8) % 2 === 0
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 88 88">',
    `<rect width="88" height="88" fill="${pick(GROUND, 1)}"/>`,
    long ? `<path d="M22 44c0-34 44-34 44 0v26H22z" fill="${pick(HAIR, 5)}"/>` : '',
    `<path d="M12 92c0-34 64-34 64 0z" fill="${pick(CLOTHES, 7)}"/>`,
    `<path d="M37 48h14v14c-4 6-10 6-14 0z" fill="${pick(SKIN, 9)}"/>`,
    `<ellipse cx="44" cy="40" rx="15" ry="18" fill="${pick(SKIN, 9)}"/>`,
    `<path d="M28 38c-2-24 34-24 32 0-5-8-12-11-17-11s-11 4-15 11z" fill="${pick(HAIR, 5)}"/>`,
    '</svg>',
  ].join('')
}
