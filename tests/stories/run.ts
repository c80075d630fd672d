import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readStory } from './story'
import { tell } from './tell'

/** Names of the story files of a folder, in order. */
export function storiesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
}

/** What is wrong with the story in this file: nothing, if it holds. */
export function linesOf(file: string): string[] {
  try {
    return tell(readStory(readFileSync(file, 'utf8')))
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** Runs every story of a folder, prints what differs, and closes with `N passed, N failed`. */
export function runStories(folder: string, print: (line: string) => void): boolean {
  const names = storiesIn(folder)
  let failed = 0
  for (const name of names) {
    const lines = linesOf(join(folder, name))
    if (lines.length > 0) failed += 1
    for (const line of lines) print(`✗ ${name}: ${line}`)
  }
  if (names.length === 0) print(`✗ ${folder}: no stories here`)
  print(`${names.length - failed} passed, ${failed} failed`)
  return failed === 0 && names.length > 0
}

function main(args: readonly string[]): boolean {
  const named = args.find((argument) => !argument.startsWith('-'))
  // npm runs scripts in the project's folder, whatever folder the command was typed in.
  const folder = named ? resolve(process.env.INIT_CWD ?? '', named) : 'tests/stories'
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return runStories(folder, console.log)
  console.log(`✗ ${folder}: not a folder\n0 passed, 1 failed`)
  return false
}

// Under vitest this file is only a library.
if (!process.env.VITEST) process.exitCode = main(process.argv.slice(2)) ? 0 : 1
