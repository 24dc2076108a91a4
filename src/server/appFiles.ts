import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'

/** One file of the app as it is sent: everything is made ready once. */
export interface AppFile {
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
  readonly plain: Uint8Array
  readonly brotli: Uint8Array | null
  readonly gzip: Uint8Array | null
}

/**
 * The built app, held in memory by path (`assets/x.js`): a request touches no disk, so no path leads anywhere else
 * and a rebuild under a running server breaks nothing.
 */
export type AppFiles = ReadonlyMap<string, AppFile>

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const packed = /\.(br|gz)$/
const compressed = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest'])
const rootTag = /<html\b/
const rootBase = /<base href="\/"\s*\/?>/

/** Reads the folder that the build made; `near`: its pages say that they are found only in this room. Rejects with a sentence for the operator when it holds no app. */
export async function loadAppFiles(folder: string, basePath: string, near = false): Promise<AppFiles> {
  const paths = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, AppFile>()
  for (const entry of paths) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    // The build's own notes lie in folders that begin with a dot.
    if (!entry.isFile() || /(^|\/)\./.test(path) || packed.test(path)) continue
    const bytes = await readFile(join(folder, path))
    if (path === 'index.html') files.set(path, await appFile(path, withNear(withBase(bytes, basePath), near)))
    else files.set(path, await appFile(path, bytes, join(folder, path)))
  }
  if (!files.has('index.html')) throw new Error(`No built app in ${folder}: run "npm run build" first.`)
  return files
}

function withBase(index: Buffer, basePath: string): Buffer {
  const html = index.toString('utf8')
  if (basePath === '/') return index
  if (!rootBase.test(html)) throw new Error(`index.html has no <base href="/">: it can't be served under ${basePath}.`)
  return Buffer.from(html.replace(rootBase, `<base href="${basePath}">`))
}

/** In the page itself: so it is known from its first moment, and without network. */
function withNear(index: Buffer, near: boolean): Buffer {
  return near ? Buffer.from(index.toString('utf8').replace(rootTag, '<html data-near')) : index
}

/** `packedAt`: where the build put the file compressed; what is not found there is compressed now. */
async function appFile(path: string, plain: Uint8Array, packedAt: string | null = null): Promise<AppFile> {
  const extension = extname(path).toLowerCase()
  const small = !compressed.has(extension) || plain.length < 1024
  return {
    headers: {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      // Names under assets/ carry a hash of their content; everything else must be asked for again.
      'Cache-Control': /^assets\/.+-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(small ? {} : { Vary: 'Accept-Encoding' }),
    },
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    brotli: small ? null : await readPacked(packedAt, '.br', plain) ?? await promisify(brotliCompress)(plain, brotliOptions),
    gzip: small ? null : await readPacked(packedAt, '.gz', plain) ?? await promisify(gzip)(plain, { level: 9 }),
  }
}

/** Null when it is not there, or is not of this file: somebody may have changed the file since it was built. */
async function readPacked(at: string | null, ending: '.br' | '.gz', plain: Uint8Array): Promise<Uint8Array | null> {
  if (at === null) return null
  try {
    const bytes = await readFile(`${at}${ending}`)
    const unpacked = await promisify(ending === '.br' ? brotliDecompress : gunzip)(bytes)
    return unpacked.equals(plain) ? bytes : null
  } catch {
    return null
  }
}

// Quality 9 is within a few percent of the build's 11 and takes a tenth of the time: the server should be up at once.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
