/** Reads QR codes beside the page, so that the camera's picture doesn't stutter: `ImageData` in, text or null out. */
import jsQR from 'jsqr'

addEventListener('message', (event: MessageEvent<ImageData>) => {
  const { data, width, height } = event.data
  postMessage(jsQR(data, width, height)?.data ?? null)
})
