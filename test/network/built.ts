/** The server and the phone as files that Node 20 can run, in a folder of this run. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
/** Below the project: what the server does not bring with it is found from there. */
const folder = join(root, 'node_modules/.cache/network', `${process.pid}`)

export const serverFile = join(folder, 'server', 'main.js')
export const phoneFile = join(folder, 'phone', 'phone.js')

export async function buildProcesses(): Promise<void> {
  await build({ configFile: join(root, 'vite.server.config.ts'), root, logLevel: 'error', build: { outDir: join(folder, 'server') } })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    // A hundred of them are started: one file is read sooner than its packages.
    ssr: { noExternal: true },
    build: { ssr: 'test/network/phone.ts', outDir: join(folder, 'phone'), target: 'node20', copyPublicDir: false },
  })
  await mkdir(join(folder, 'app'), { recursive: true })
  await writeFile(join(folder, 'app', 'index.html'), '<!doctype html><title>Lärandeträff</title>')
}

export const removeProcesses = () => rm(folder, { recursive: true, force: true })
