/** The spare copy's box in the browser's cache storage, whose files are others than those of IndexedDB. */
import type { SlotMark, SpareBox } from './slots.ts'

const header = 'x-spare'

/** `base` is the address of the app, ending in a slash: nothing is ever asked for there. */
export function createCacheBox(cache: Cache, base: string): SpareBox {
  const under = new URL('spare/', base).href
  return {
    names: async () => (await cache.keys()).map(({ url }) => url.slice(under.length)),
    mark: async (name) => parseMark((await cache.match(under + name))?.headers.get(header)),
    async get(name) {
      const kept = await cache.match(under + name)
      return kept === undefined ? null : new Uint8Array(await kept.arrayBuffer())
    },
    put: (name, bytes, { at, of }) =>
      cache.put(under + name, new Response(new Uint8Array(bytes), { headers: { [header]: `${String(at)} ${of}` } })),
    async remove(name) {
      await cache.delete(under + name)
    },
  }
}

function parseMark(text: string | null | undefined): SlotMark | null {
  const [, at, of] = /^(\d{1,15}) (\S+)$/.exec(text ?? '') ?? []
  return at === undefined || of === undefined ? null : { at: Number(at), of }
}
