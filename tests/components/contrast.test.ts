import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../components/style/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const THEMES = {
  light: tokensOf(light),
  dark: { ...tokensOf(light), ...tokensOf(dark.split('@media')[0] ?? '') },
}

function tokensOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]),
  )
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
] as const

const SHAPES = [
  ['line-strong', 'surface'],
  ['line-strong', 'paper'],
  ['focus', 'surface'],
  ['focus', 'paper'],
  ['brand', 'surface'],
] as const

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colour = (name: string) => THEMES[theme][name] ?? 'missing'

  it.each(TEXT)('%s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(SHAPES)('%s stands out on %s', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})
