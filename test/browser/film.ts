/** One phone's camera looks at another phone's screen: pictures of the screen, in place of the camera's, as fast as they can be taken. */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    show(png: string): Promise<void>
  }
}

/** px of the side of the camera's picture. */
const side = 720

/** Gives the page a camera that sees what `film` shows it. To be called before the page is opened. */
export async function withCamera(page: Page): Promise<void> {
  await page.addInitScript((size) => {
    const canvas = document.createElement('canvas')
    canvas.width = size
    canvas.height = size
    const context = canvas.getContext('2d')
    window.show = async (png) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      const scale = Math.min(size / image.width, size / image.height)
      context?.clearRect(0, 0, size, size)
      context?.drawImage(image, 0, 0, image.width * scale, image.height * scale)
    }
    navigator.mediaDevices.getUserMedia = () => {
      context?.fillRect(0, 0, 1, 1)
      return Promise.resolve(canvas.captureStream())
    }
  }, side)
}

/** Until it is `done`; answers how many pictures were taken. */
export async function film(screen: Page, camera: Page, done: () => Promise<boolean>, most = 400): Promise<number> {
  for (let pictures = 0; ; pictures++) {
    if (await done()) return pictures
    if (pictures === most) throw new Error(`filmed ${String(most)} pictures in vain: ${await camera.locator('body').innerText()}`)
    const png = await screen.screenshot()
    await camera.evaluate((picture) => window.show(picture), png.toString('base64'))
  }
}
