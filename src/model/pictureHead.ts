/**
 * What the first bytes of a picture say of it. They are asked before anything decodes it, and not the name or the
 * type that came along: a page or an SVG that calls itself a photo is none, and a small file may unfold to gigabytes.
 */
export interface PictureHead {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/gif'
  /** Pixels, before it is turned the right way up. */
  readonly width: number
  readonly height: number
}

/** Null for what is none of the four, or breaks off before it says how large it is. */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const head = jpegHead(view) ?? pngHead(view) ?? webpHead(view) ?? gifHead(view)
    return head !== null && head.width > 0 && head.height > 0 ? head : null
  } catch {
    // DataView throws where the bytes end.
    return null
  }
}

function textAt(view: DataView, at: number, length: number): string {
  return String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(at + i)))
}

/** Segments one after the other until the one that begins a frame. */
function jpegHead(view: DataView): PictureHead | null {
  if (view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; ; ) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return null
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else at += 2 + view.getUint16(at + 2)
  }
}

function pngHead(view: DataView): PictureHead | null {
  if (view.getUint32(0) !== 0x89504e47 || textAt(view, 12, 4) !== 'IHDR') return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

function webpHead(view: DataView): PictureHead | null {
  if (textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return null
  const type = 'image/webp'
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  switch (textAt(view, 12, 4)) {
    case 'VP8X':
      return { type, width: uint24(24) + 1, height: uint24(27) + 1 }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    default:
      return null
  }
}

function gifHead(view: DataView): PictureHead | null {
  if (textAt(view, 0, 4) !== 'GIF8') return null
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}
