import { encode } from 'uqr'

export interface QrDrawing {
  /** Modules on each side, the quiet zone included. */
  readonly size: number
  /** An SVG path in modules: all that is black. */
  readonly path: string
}

/** Modules of white around the code: fewer, and some cameras don't find it. */
const quietZone = 4

/** The text as a QR code. Middle correction: a thumb on the screen or a light in the glass must not spoil it; the least where the next one helps. */
export function qrDrawing(text: string, ecc: 'L' | 'M' = 'M'): QrDrawing {
  const { data, size } = encode(text, { ecc, border: quietZone })
  return { size, path: data.map((row, y) => rowPath(row, y)).join('') }
}

/** Runs of black as rectangles, so that no hairline shows between modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    const width = x + 1 - start
    path += `M${String(start)} ${String(y)}h${String(width)}v1h-${String(width)}z`
  }
  return path
}
