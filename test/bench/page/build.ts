import { join } from 'node:path'
import { build } from 'vite'

/** Builds the page into the folder. */
export async function buildPage(outDir: string): Promise<void> {
  const root = join(process.cwd(), 'test/bench/page')
  await build({ root, base: './', configFile: false, logLevel: 'warn', build: { outDir, emptyOutDir: true, target: 'chrome111' } })
}
