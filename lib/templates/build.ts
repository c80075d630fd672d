import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { checkTemplates } from './check'

/** Stops the build when a template file has a fault. Node only: nothing of it reaches the extension. */
export function checkedTemplates(root: string = process.cwd()): Plugin {
  return {
    name: 'hilo:checked-templates',
    buildStart: () => checkTemplates(readTemplateFiles(root)),
  }
}

/** Every JSON file under `<root>/templates`, parsed, by path. @throws SyntaxError naming the file. */
export function readTemplateFiles(root: string): Record<string, unknown> {
  const names = readdirSync(join(root, 'templates'), { recursive: true, encoding: 'utf8' })
  const paths = names.filter((name) => name.endsWith('.json')).map((name) => name.replaceAll('\\', '/'))
  return Object.fromEntries(
    paths.map((path) => [`/templates/${path}`, parsed(join(root, 'templates', path))]),
  )
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new SyntaxError(`${file} is not valid JSON`, { cause })
  }
}
