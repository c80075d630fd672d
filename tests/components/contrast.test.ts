import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../components/style/tokens.css', import.meta.url), 'utf8')
const [usual = '', rest = ''] = css.split(':root[data-theme="contrast"]')
const THEMES = {
  light: tokensOf(usual, 1),
  dark: tokensOf(usual, 2),
  'more contrast, light': tokensOf(rest, 1),
  'more contrast, dark': tokensOf(rest, 2),
}

/** `--ink: light-dark(#24302e, #ecebe5);`: 1 is the light one, 2 the dark one. */
function tokensOf(text: string, which: 1 | 2): Record<string, string> {
  const pairs = text.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
  return Object.fromEntries([...pairs].map(([, name, light, dark]) => [name, which === 1 ? light : dark]))
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const TEXT = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink', 'soon-soft'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['muted', 'sunken'],
  ['muted', 'overdue-soft'],
  ['muted', 'soon-soft'],
  ['muted', 'later-soft'],
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
  ['overdue', 'overdue-soft'],
  ['overdue', 'surface'],
  ['overdue', 'paper'],
  ['soon', 'soon-soft'],
  ['soon', 'surface'],
  ['soon', 'paper'],
  ['later', 'later-soft'],
  ['later', 'surface'],
  ['later', 'paper'],
  ['none', 'none-soft'],
  ['on-notice', 'notice'],
  ['ink', 'brand-soft'],
  ['brand-strong', 'brand-soft'],
] as const

const SHAPES = [
  ['line-strong', 'surface'],
  ['line-strong', 'paper'],
  ['focus', 'surface'],
  ['focus', 'paper'],
  ['brand', 'surface'],
] as const

describe.each(Object.entries(THEMES))('%s', (theme, colours) => {
  const colour = (name: string) => colours[name] ?? 'missing'
  const wanted = theme.startsWith('more') ? { text: 7, shape: 4.5 } : { text: 4.5, shape: 3 }

  it.each(TEXT)('%s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(wanted.text)
  })

  it.each(SHAPES)('%s stands out on %s', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(wanted.shape)
  })
})

it('more contrast is the same whether chosen or asked for by the system', () => {
  const [chosen, asked] = css
    .split('@media (prefers-contrast: more)')
    .map((part) => tokensOf(part.split('"contrast"]').at(-1) ?? '', 1))
  expect(asked).toEqual(chosen)
})
