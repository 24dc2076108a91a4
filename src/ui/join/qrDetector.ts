/** Finds a QR code in the camera's picture: the engine's own detector where it has one, else a worker of ours. */
import { trustedWorkerUrl } from '../trustedUrl.ts'
import workerUrl from './qr.worker.ts?worker&url'

export interface QrDetector {
  /** The text of a code in the picture, or null. Never rejects. */
  detect(video: HTMLVideoElement): Promise<string | null>
  /** Idempotent. */
  close(): void
}

/** The engine's own, as far as it is used here; TypeScript's DOM library doesn't know it. */
interface NativeDetector {
  detect(image: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>
}

interface NativeDetectorClass {
  new (options: { readonly formats: readonly string[] }): NativeDetector
  getSupportedFormats(): Promise<readonly string[]>
}

export async function createQrDetector(): Promise<QrDetector> {
  const own = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector
  const formats: readonly string[] = (await own?.getSupportedFormats().catch(() => [])) ?? []
  if (own === undefined || !formats.includes('qr_code')) return workerDetector()
  return nativeDetector(new own({ formats: ['qr_code'] }))
}

/** Some phones name the format and then fail each time, as the system's part is missing: then the worker does it. */
function nativeDetector(native: NativeDetector): QrDetector {
  let instead: QrDetector | null = null
  return {
    async detect(video) {
      if (instead !== null) return instead.detect(video)
      try {
        return (await native.detect(video))[0]?.rawValue ?? null
      } catch {
        instead = workerDetector()
        return null
      }
    },
    close: () => instead?.close(),
  }
}

/** A code that fills the view is read as well at this size, in px, and five times as fast. */
const longestSide = 640

function workerDetector(): QrDetector {
  const base = document.baseURI
  const worker = new Worker(trustedWorkerUrl(new URL(workerUrl, base), base), { type: 'module' })
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return {
    detect(video) {
      const scale = Math.min(1, longestSide / Math.max(video.videoWidth, video.videoHeight))
      canvas.width = Math.round(video.videoWidth * scale)
      canvas.height = Math.round(video.videoHeight * scale)
      if (context === null || canvas.width === 0 || canvas.height === 0) return Promise.resolve(null)
      context.drawImage(video, 0, 0, canvas.width, canvas.height)
      const image = context.getImageData(0, 0, canvas.width, canvas.height)
      return new Promise((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<unknown>) => { resolve(typeof data === 'string' ? data : null) }
        worker.onerror = () => { resolve(null) }
        worker.postMessage(image, [image.data.buffer])
      })
    },
    close: () => { worker.terminate() },
  }
}
