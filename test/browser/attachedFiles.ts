/** Files that somebody may choose as a picture, made by hand: what is in them is known to the byte. */
import { crc32, deflateSync } from 'node:zlib'

/** A JPEG with an EXIF segment put in: how it is turned, and a text where the camera writes the place. */
export function withExif(jpeg: Uint8Array, orientation: number, place: string): Uint8Array {
  const text = Buffer.from(`${place}\0`, 'latin1')
  const entry = (tag: number, type: number, count: number, value: number) => [
    ...[tag >> 8, tag & 255, 0, type],
    ...[0, 0, count >> 8, count & 255],
    ...(type === 3 ? [value >> 8, value & 255, 0, 0] : [0, 0, value >> 8, value & 255]),
  ]
  // Big-endian TIFF: two entries in the first directory (0x112 orientation, 0x8825 GPS), one in the GPS directory.
  const gps = 8 + 2 + 2 * 12 + 4
  const tiff = [
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 2, ...entry(0x112, 3, 1, orientation), ...entry(0x8825, 4, 1, gps), 0, 0, 0, 0],
    ...[0, 1, ...entry(0x1b, 2, text.length, gps + 2 + 12 + 4), 0, 0, 0, 0],
    ...text,
  ]
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff]
  const length = body.length + 2
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...body, ...jpeg.subarray(2)])
}

/** A whole PNG: halves in two colours (`0xff0000` is red). */
export function pngOf(width: number, height: number, left: number, right: number): Buffer {
  const rgb = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255]
  const row = [0, ...Array.from({ length: width }, (_, x) => rgb(x < width / 2 ? left : right)).flat()]
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const pixels = deflateSync(Uint8Array.from(Array.from({ length: height }, () => row).flat()))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** The head of a PNG that says it is this large, and nothing more. */
export function pngBomb(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000', 'hex')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return head
}

/** Pages of 200×100 points, each filled with a colour (`1 0 0` is red) and with a word in a font that is not in it. */
export function pdfOf(colours: readonly string[]): Buffer {
  const kids = colours.map((_, i) => `${String(4 + 2 * i)} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(colours.length)} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...colours.flatMap((colour, i) => {
      const drawing = `${colour} rg 0 0 200 100 re f 0 g BT /F1 20 Tf 10 10 Td (Sida ${String(i + 1)}) Tj ET`
      const contents = `${String(5 + 2 * i)} 0 R`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents ${contents} /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${String(i + 1)} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF`, 'latin1')
}
