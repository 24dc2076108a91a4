import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Relative: the same build serves at a domain's root and under a sub-path (index.html carries <base>).
  base: './',
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
