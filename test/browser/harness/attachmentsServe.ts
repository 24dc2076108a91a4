/** Builds the attachments harness as the app is built, and serves it with the real server and its policy. */
import vue from '@vitejs/plugin-vue'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { createServer } from '../../../src/server/createServer.ts'

export interface Served {
  readonly url: string
  close(): Promise<void>
}

export async function serveAttachments(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'attachments-harness-'))
  const root = import.meta.dirname
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [vue({ features: { optionsAPI: false } })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: ['safari16.4', 'chrome111', 'firefox115'],
      rollupOptions: { input: join(root, 'attachments.html') },
    },
  })
  await rename(join(folder, 'attachments.html'), join(folder, 'index.html'))
  const server = await createServer({ appDir: folder, port: 0, host: '127.0.0.1' })
  return {
    url: server.url,
    async close() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
