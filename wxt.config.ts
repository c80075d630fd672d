import type { InlineConfig } from 'vite'
import { defineConfig } from 'wxt'
import { checkedTemplates } from './lib/templates/build'

/** The platform's own hosts. Every other site is optional: asked for when the specialist adds it. */
const PLATFORM_HOSTS = ['https://app.clearly.help/*', 'https://www.clearly.help/*']

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [checkedTemplates()],
    // A browser asks itself for each file of an extension page: a dozen small ones cost more than they save.
    build: { rollupOptions: { output: { experimentalMinChunkSize: 20_000 } } },
  }),
  targetBrowsers: ['chrome', 'firefox'],
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false },
  hooks: {
    // Both browsers' own promises do in the page: the polyfill would be a seventh of what every chat page loads.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.every(({ type }) => type === 'content-script')) withoutPolyfill(config)
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'es',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting', 'activeTab'],
    host_permissions: PLATFORM_HOSTS,
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hilo@hilo.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
})

function withoutPolyfill({ resolve }: InlineConfig): void {
  const alias = resolve?.alias
  if (alias && 'wxt/browser' in alias) delete alias['wxt/browser']
}
