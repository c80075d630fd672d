import { resolve } from 'node:path'
import { minify } from 'terser'
import type { HtmlTagDescriptor, InlineConfig, Plugin, Rollup } from 'vite'
import { defineConfig } from 'wxt'
import { checkedTemplates } from './lib/templates/build'

/** The platform's own hosts. Every other site is optional: asked for when the specialist adds it. */
const PLATFORM_HOSTS = ['https://app.clearly.help/*', 'https://www.clearly.help/*']

/** The oldest browsers that know all that Hilo uses. Why these: `.github/MANIFEST.md`. */
const OLDEST = { chrome: '123', firefox: '142.0' }

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [checkedTemplates(), loadedAtOnce(), withoutMarkup()],
    build: {
      target: Object.entries(OLDEST).map(([name, version]) => `${name}${version}`),
      // Crumbs are not worth a file of their own; larger ones merged would bring along what no page needs at first.
      rollupOptions: { output: { experimentalMinChunkSize: 1_000 } },
    },
  }),
  targetBrowsers: ['chrome', 'firefox'],
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false },
  hooks: {
    'config:resolved': ({ config }) => {
      // Whoever starts a build may run for development itself, as vite-node does: React's own checks, as much code as
      // React, would be built in.
      if (config.command === 'build') process.env.NODE_ENV = config.mode
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ name }) => name === 'reader' || name === 'starter')) forEveryChatPage(config)
      if (entrypoints.some(({ name }) => name === 'popup')) openedAtOnce(config)
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'es',
    permissions: [
      ...['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting', 'activeTab'],
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    // Letters that no menu of Firefox has in English or Spanish (there Alt+Shift opens it before Hilo hears of the key),
    // and that Chrome does not use with Alt+Shift itself.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'insert-best': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandInsertBest__',
      },
      'next-due': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandNextDue__' },
    },
    host_permissions: PLATFORM_HOSTS,
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hilo@hilo.example',
              strict_min_version: OLDEST.firefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST.chrome, storage: { managed_schema: 'managed-schema.json' } }),
  }),
})

/**
 * Two files open the popup: what asks browser and database, and what draws the answers. Every file more is a request
 * more, and what asks is to run while what draws is still being read. Other pages take from them what they need.
 */
function openedAtOnce(config: InlineConfig): void {
  const opened = new Map<string, Set<string>>()
  const manualChunks: Rollup.GetManualChunk = (id, { getModuleInfo }) => {
    const opens = (entry: string) => {
      const files = opened.get(entry) ?? reachable(resolve('entrypoints/popup', entry), getModuleInfo)
      opened.set(entry, files)
      return files.has(id)
    }
    // The start itself stays apart: who shares a file with it would open a popup.
    if (id === resolve('entrypoints/popup/main.ts') || id.endsWith('.css')) return undefined
    const ofTheBuild = id.startsWith('\0vite') || id.startsWith('\0virtual')
    if (ofTheBuild || opens('main.ts')) return 'asking'
    return opens('popup.tsx') ? 'drawing' : undefined
  }
  const output = { ...config.build?.rollupOptions?.output, manualChunks }
  config.plugins = [...(config.plugins ?? []), madeSmall(['asking', 'drawing'])]
  withoutPolyfill(config)
  // Both browsers fetch what a page names so themselves.
  const modulePreload = { polyfill: false }
  config.build = {
    ...config.build,
    modulePreload,
    rollupOptions: { ...config.build?.rollupOptions, output },
  }
}

/** Files that are made small by a slower and better minifier, after all else. */
function madeSmall(names: readonly string[]): Plugin {
  const options = { ecma: 2020, module: true, compress: { unsafe_arrows: true, keep_fargs: false } } as const
  const handler = async (_: unknown, bundle: Rollup.OutputBundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !names.includes(file.name)) continue
      const { code } = await minify(file.code, options)
      if (code) file.code = code
    }
  }
  return { name: 'hilo:made-small', generateBundle: { order: 'post', handler } }
}

/** A module and all that it imports at once. */
function reachable(entry: string, infoOf: Rollup.GetModuleInfo, known = new Set<string>()): Set<string> {
  if (known.has(entry)) return known
  known.add(entry)
  for (const next of infoOf(entry)?.importedIds ?? []) reachable(next, infoOf, known)
  return known
}

const idOf = (file?: Rollup.OutputAsset | Rollup.OutputChunk) =>
  (file?.type === 'chunk' && file.facadeModuleId) || ''

/** What a page's first script will import is fetched together with it, not after it. */
function loadedAtOnce(): Plugin {
  const handler = (
    _: string,
    { chunk, bundle = {} }: { chunk?: Rollup.OutputChunk; bundle?: Rollup.OutputBundle },
  ) => {
    // Of the languages only one is spoken: which, is not known yet. Few have a passphrase.
    const sure = (file: string) => !/locales\/\w+\.json$|popup\/closed\.tsx$/.test(idOf(bundle[file]))
    const files = new Set(chunk?.dynamicImports.filter(sure))
    for (const file of files) {
      const found = bundle[file]
      if (found?.type === 'chunk') for (const next of found.imports) files.add(next)
    }
    for (const known of [chunk?.fileName, ...(chunk?.imports ?? [])]) files.delete(known ?? '')
    return [...files].map(
      (file): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }),
    )
  }
  return { name: 'hilo:loaded-at-once', transformIndexHtml: { order: 'post', handler } }
}

/** React's one way to turn text into markup is taken out: what a page or a file says can never become any. */
function withoutMarkup(): Plugin {
  const sets = '(domElement.innerHTML = key)'
  return {
    name: 'hilo:without-markup',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('react-dom-client.production.js')) return null
      const parts = code.split(sets)
      if (parts.length !== 3) this.error('React sets markup in another way now: look for innerHTML in it')
      return { code: parts.join('(() => { throw Error("Hilo shows no markup") })()'), map: null }
    },
  }
}

const TERSER = {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 4, unsafe_arrows: true, keep_fargs: false, pure_getters: true, inline: 1 },
} as const

/** As both browsers' own promises do: a tenth of the reader, and of what the popup waits for three kilobytes. */
function withoutPolyfill(config: InlineConfig): void {
  const alias = config.resolve?.alias
  if (alias && 'wxt/browser' in alias) delete alias['wxt/browser']
}

/** The reader is loaded by every chat page, so it is made small by a minifier that is slower and better (a twentieth). */
function forEveryChatPage(config: InlineConfig): void {
  withoutPolyfill(config)
  config.build = { ...config.build, minify: 'terser', target: 'es2022', terserOptions: TERSER }
}
