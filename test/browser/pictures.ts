/** Pictures of the screen, read as a camera would: only what is seen counts, not what the page says it draws. */
import jsQR from 'jsqr'
import type { Browser } from 'playwright-core'

interface Pixels {
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
async function decodePng(browser: Browser, png: Buffer): Promise<Pixels> {
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
