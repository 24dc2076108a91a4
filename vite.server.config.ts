import { defineConfig } from 'vite'

/** The server as one file beside the app: Node 20 does not run TypeScript. */
export default defineConfig({
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'dist/server',
    target: 'node20',
    emptyOutDir: true,
    copyPublicDir: false,
  },
})
