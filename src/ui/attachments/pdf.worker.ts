/** Reads PDF files beside the page. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
