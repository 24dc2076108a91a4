/**
 * A PDF whose pages can be drawn. The program for it (pdf.js, Apache-2.0) is large and seldom needed: it is fetched when
 * somebody chooses a PDF and is not kept for use without network. It runs as our strict policy wants it: its worker is
 * a file of ours, nothing is evaluated or compiled, letters are drawn as paths, and nothing is fetched from elsewhere.
 */
import { fail, ok, type Result } from '../../model/result.ts'
import { trustedWorkerUrl } from '../trustedUrl.ts'
import workerUrl from './pdf.worker.ts?worker&url'

/** `notLoaded`: the program could not be fetched. `locked`: a password is asked for. */
export type PdfError = 'notLoaded' | 'tooLarge' | 'locked' | 'unreadable'

export interface Pdf {
  readonly pages: number
  /** Draws a page (from 1) with its longest edge at `edge` pixels. False when it can't be drawn. */
  draw(page: number, canvas: HTMLCanvasElement, edge: number): Promise<boolean>
  /** Idempotent. */
  close(): void
}

const mostBytes = 50 * 1024 * 1024

/** Whether these are the first bytes of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-'
}

/** Takes the bytes over: they are sent to the worker. */
export async function openPdf(bytes: Uint8Array): Promise<Result<Pdf, PdfError>> {
  if (bytes.length > mostBytes) return fail('tooLarge')
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => null)
  if (pdfjs === null) return fail('notLoaded')
  const port = new Worker(trustedWorkerUrl(new URL(workerUrl, document.baseURI)), { type: 'module' })
  // A worker that can't be fetched says so here, and nowhere else.
  const lost = new Promise<'lost'>((resolve) => port.addEventListener('error', () => { resolve('lost') }))
  const worker = pdfjs.PDFWorker.create({ port })
  const loading = pdfjs.getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
  })
  const close = () => {
    void loading.destroy().catch(() => undefined)
    worker.destroy()
    port.terminate()
  }
  try {
    const opened = await Promise.race([loading.promise, lost])
    if (opened === 'lost') {
      close()
      return fail('notLoaded')
    }
    return ok({
      pages: opened.numPages,
      async draw(number, canvas, edge) {
        try {
          const page = await opened.getPage(number)
          const { width, height } = page.getViewport({ scale: 1 })
          const viewport = page.getViewport({ scale: edge / Math.max(width, height) })
          canvas.width = Math.max(1, Math.round(viewport.width))
          canvas.height = Math.max(1, Math.round(viewport.height))
          await page.render({ canvas, viewport, background: '#fff' }).promise
          return true
        } catch {
          return false
        }
      },
      close,
    })
  } catch (error) {
    close()
    return fail(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'unreadable')
  }
}
