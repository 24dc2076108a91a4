/** Pictures of the screen, read as a camera would: only what is seen counts, not what the page says it draws. */
import jsQR from 'jsqr'
import type { Browser } from 'playwright-core'

export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** The text of the QR code in a PNG, or null. */
export async function readQr(browser: Browser, png: Buffer): Promise<string | null> {
  const { data, width, height } = await decodePng(browser, png)
  return jsQR(data, width, height)?.data ?? null
}

/** The picture as RGBA, decoded on the canvas of a blank page. */
export async function decodePng(browser: Browser, png: Buffer): Promise<Pixels> {
  const page = await browser.newPage()
  const { rgba, width, height } = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    let binary = ''
    for (let at = 0; at < data.length; at += 8192) binary += String.fromCharCode(...data.subarray(at, at + 8192))
    return { rgba: btoa(binary), width: image.width, height: image.height }
  }, png.toString('base64'))
  await page.close()
  return { data: new Uint8ClampedArray(Buffer.from(rgba, 'base64')), width, height }
}

/**
 * The picture as one frame of raw video (YUV4MPEG2), which Chromium's pretended camera repeats: twice as large, in
 * grey, on white that fills up 640×480 where it is smaller.
 */
export function toVideo({ data, width, height }: Pixels): Buffer {
  const [w, h] = [Math.max(640, 2 * width), Math.max(480, 2 * height)].map((side) => side + (side % 2)) as [number, number]
  const [left, top] = [Math.floor((w - 2 * width) / 2), Math.floor((h - 2 * height) / 2)]
  const light = Buffer.alloc(w * h, 235)
  for (let y = 0; y < 2 * height; y++) {
    for (let x = 0; x < 2 * width; x++) {
      const at = 4 * ((y >> 1) * width + (x >> 1))
      const grey = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3
      light[(top + y) * w + left + x] = 16 + Math.round((grey * 219) / 255)
    }
  }
  const noColour = Buffer.alloc((w * h) / 2, 128)
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${w} H${h} F10:1 Ip A1:1 C420\nFRAME\n`), light, noColour])
}
