import type { Widened } from '../texts.ts'
import type { attachments as sv } from './attachments.sv.ts'

export const attachments: Widened<typeof sv> = {
  add: 'Choose a picture or PDF page',
  reading: 'Reading the file …',
  onItsWay: 'The picture is on its way from another phone',
  whichPage: 'Which page?',
  pageOf: (pages) => (pages === 1 ? 'Page (there is one)' : `Page (1–${String(pages)})`),
  pageBefore: 'Page before',
  pageAfter: 'Next page',
  previewOf: (page) => `Page ${String(page)} as it looks`,
  usePage: 'Use the page',
  cancel: 'Cancel',
  noSuchPage: (pages) => (pages === 1 ? 'The file has only one page. Type 1.' : `Type a number from 1 to ${String(pages)}.`),
  pageUnreadable: 'The page can’t be shown. Choose another page, or take a screenshot of it and add that.',
  problems: {
    notAPicture: 'The file is no picture. Choose a JPEG, PNG, WebP or GIF, or a PDF.',
    tooLarge: 'The picture is too large to be read here. Choose one below 40 MB and 64 megapixels.',
    unreadable: 'The picture can’t be read. Try to open it on the phone and take a screenshot.',
  },
  pdfProblems: {
    notLoaded: 'What reads PDF files needs the network and could not be fetched. Try again when you have it, or add a screenshot of the page.',
    tooLarge: 'The PDF is too large to be read here. Choose one below 50 MB.',
    locked: 'The PDF is locked with a password. Save a copy without it and choose that.',
    unreadable: 'The PDF can’t be read. Try to add a screenshot of the page.',
  },
}
