/** Reads a zip that comes from outside: nothing in it becomes larger than its directory says, and all is checked against that. */
import { Inflate, strFromU8 } from 'fflate'
import { crc32 } from '../model/checksum.ts'

export interface ZipEntry {
  readonly name: string
  /** Bytes when it is unfolded, as the file says. */
  readonly size: number
  /** Null when it is damaged, larger than it said, or packed in a way that this does not know. */
  read(): Uint8Array | null
}

/** Bytes that are unfolded at a time: of all nothings that is a thousand times as much. */
const step = 2 * 1024

/** As the directory at its end lists them, no more than `most`; null for what is no zip, or has more. */
export function zipEntries(file: Uint8Array, most: number): readonly ZipEntry[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  try {
    const end = endOfDirectory(view)
    const count = view.getUint16(end + 10, true)
    if (count > most) return null
    const entries: ZipEntry[] = []
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) return null
      const length = (offset: number) => view.getUint16(at + offset, true)
      const name = strFromU8(file.subarray(at + 46, at + 46 + length(28)))
      entries.push(entryAt(file, view, at, name))
      at += 46 + length(28) + length(30) + length(32)
    }
    return entries
  } catch {
    // DataView throws where the bytes end.
    return null
  }
}

/** A comment may stand behind it. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw new Error('no directory')
}

function entryAt(file: Uint8Array, view: DataView, at: number, name: string): ZipEntry {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [check, packed, size, local] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]
  return {
    name,
    size,
    read() {
      try {
        if ((flags & 1) !== 0 || view.getUint32(local, true) !== 0x04034b50) return null
        const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
        const data = file.subarray(from, from + packed)
        if (data.length !== packed) return null
        const bytes = method === 0 && packed === size ? data.slice() : method === 8 ? inflated(data, size) : null
        return bytes !== null && crc32(bytes) === check ? bytes : null
      } catch {
        return null
      }
    },
  }
}

/** Throws where it is damaged or becomes larger than `size`. */
function inflated(data: Uint8Array, size: number): Uint8Array | null {
  const all = new Uint8Array(size)
  let at = 0
  const inflate = new Inflate((chunk) => {
    all.set(chunk, at)
    at += chunk.length
  })
  for (let from = 0; from < data.length; from += step) inflate.push(data.subarray(from, from + step), from + step >= data.length)
  return at === size ? all : null
}
