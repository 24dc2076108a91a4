import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const frame = /node_modules\/(@vue|vue|vue-router|pinia)\/|src\/(ui\/base\/(?!Shared|Markdown)|(i18n\/sv|stores|model|protocol)[/.])/
const data = /node_modules\/(yjs|lib0|dexie)\/|src\/(document\/(?!example)|session\/(?!ownCommitments|heldCircles)|storage\/)/
const writing = /src\/ui\/(meeting|reflections)\/|src\/ui\/base\/Shared|src\/ui\/composables\/(text|ownPresence|use(Text\.|Writers|Names|Clock|CircleStatus|OpenRound))/

export default defineConfig({
  // Relative: the same build serves at a domain's root and under a sub-path (index.html carries <base>).
  base: './',
  // Dexie's own entry is a wrapped ES5 build; its modern one is what our floor needs, and lighter.
  resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
  plugins: [
    // We write script setup only: the other API would be dead weight.
    vue({ features: { optionsAPI: false } }),
    VitePWA({
      strategies: 'generateSW',
      // We ask before updating and register by hand (ui/composables/useAppUpdate.ts): no injected script.
      registerType: 'prompt',
      injectRegister: false,
      filename: 'sw.js',
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        navigateFallback: 'index.html',
        // What the server answers itself is never the app.
        navigateFallbackDenylist: [/\/(healthz|metrics|time)$/],
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
        skipWaiting: false,
        clientsClaim: true,
      },
    }),
  ],
  build: {
    outDir: 'dist/app',
    target: ['safari16.4', 'chrome111', 'firefox115'],
    cssTarget: ['safari16.4', 'chrome111', 'firefox115'],
    manifest: true,
    sourcemap: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // Many small chunks compress badly and each costs a request: what every screen shows is one, what every
          // open circle needs is another. All else splits by route.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'frame', test: frame },
            { name: 'data', test: data },
            { name: 'writing', test: writing },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/*.test.ts', 'test/{unit,contract,sync,server}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/build.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          // Each file drives several Chromium contexts: two at once starve two cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
