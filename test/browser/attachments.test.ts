/** Choosing a picture or a PDF page under the real policy, what is kept of it, and how it is shown. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { attachments as texts } from '../../src/i18n/later/attachments.sv.ts'
import { limits } from '../../src/model/limits.ts'
import { pdfOf, pngBomb, withExif } from './attachedFiles.ts'
import { launch } from './chromium.ts'
import { type LinksBench, openLinksBench } from './harness/linksServe.ts'
import { type Served, serveAttachments } from './harness/attachmentsServe.ts'
import { button, dialog, field } from './screen.ts'
import { shot } from './steps.ts'

const patience = { timeout: 30_000 }
let served: Served
let browser: Browser
let page: Page
const complaints: string[] = []
beforeAll(async () => {
  served = await serveAttachments()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})
afterEach(async () => {
  await page.context().close()
  expect(complaints.splice(0)).toEqual([])
})

async function open(): Promise<void> {
  page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'sv-SE' })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR_/.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(served.url)) complaints.push(`asked ${request.url()}`)
  })
  await page.goto(served.url)
  await page.waitForFunction(() => 'attachmentsHarness' in window)
}

async function choose(name: string, mimeType: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) })
}

async function picked() {
  await page.waitForFunction(() => window.attachmentsHarness.picture() !== null, null, patience)
  const picture = await page.evaluate(() => window.attachmentsHarness.picture())
  const kept = Buffer.from(await page.evaluate(() => window.attachmentsHarness.kept()))
  expect(kept.length).toBe(picture?.bytes)
  expect(kept.length).toBeLessThanOrEqual(limits.fileBytes)
  return { picture, kept }
}

/** A picture drawn in the page: coloured halves, or noise. */
async function drawn(type: string, width: number, height: number, look: 'halves' | 'noise'): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ([type, width, height, look]) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      if (look === 'halves') {
        for (const [at, colour] of ['#f00', '#00f'].entries()) {
          context.fillStyle = colour
          context.fillRect((at * width) / 2, 0, width / 2, height)
        }
      } else {
        const image = context.createImageData(width, height)
        let state = 1
        for (let at = 0; at < image.data.length; at++) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
          image.data[at] = at % 4 === 3 ? 255 : state >>> 24
        }
        context.putImageData(image, 0, 0)
      }
      const blob = await canvas.convertToBlob({ type })
      return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''))
    },
    [type, width, height, look] as const,
  )
  return Buffer.from(bytes, 'base64')
}

/** The colour in the middle of a part of the shown picture (0–1 from the left and the top). */
async function colourAt(x: number, y: number): Promise<number[]> {
  return page.getByRole('img', { name: 'Bilden', exact: true }).evaluate(
    (image: HTMLImageElement, [x, y]) => {
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const [left, top] = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)]
      return [...(context?.getImageData(left, top, 1, 1).data ?? [])].map((each) => Math.round(each / 255))
    },
    [x, y] as const,
  )
}

describe('a picture', () => {
  test('is turned as its EXIF says, and kept without it: nobody learns where it was taken', async () => {
    await open()
    const photo = withExif(await drawn('image/jpeg', 400, 200, 'halves'), 6, 'Kanariefageln 4')
    expect(Buffer.from(photo).includes('Kanariefageln')).toBe(true)
    await choose('foto.jpg', 'image/jpeg', photo)
    const { picture, kept } = await picked()
    expect(picture).toMatchObject({ type: 'image/jpeg', width: 200, height: 400 })
    for (const word of ['Kanariefageln', 'Exif']) expect(kept.includes(word)).toBe(false)
    await page.getByRole('img', { name: 'Bilden', exact: true }).and(page.locator('img')).waitFor()
    expect([await colourAt(0.5, 0.2), await colourAt(0.5, 0.8)]).toEqual([[1, 0, 0, 1], [0, 0, 1, 1]])
  })

  test('is made small, however little it lets itself be packed', async () => {
    await open()
    await choose('brus.png', 'image/png', await drawn('image/png', 1800, 1200, 'noise'))
    const { picture } = await picked()
    expect(picture?.type).toBe('image/jpeg')
    expect(picture?.width).toBeLessThanOrEqual(limits.pictureEdge)
    expect(Math.abs((picture?.width ?? 0) / (picture?.height ?? 1) - 1.5)).toBeLessThan(0.01)
  })

  test('of few colours stays a PNG', async () => {
    await open()
    await choose('skarm.png', 'image/png', await drawn('image/png', 2000, 1000, 'halves'))
    expect((await picked()).picture).toMatchObject({ type: 'image/png', width: 1600, height: 800 })
  })

  const refused: readonly [string, string, Uint8Array, string][] = [
    ['an SVG that calls itself a PNG', 'a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), texts.problems.notAPicture],
    ['a page that calls itself a JPEG', 'a.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), texts.problems.notAPicture],
    ['an empty file', 'a.jpg', new Uint8Array(0), texts.problems.notAPicture],
    ['a PNG that unfolds to gigabytes', 'a.png', pngBomb(50_000, 50_000), texts.problems.tooLarge],
    ['a PNG that breaks off', 'a.png', pngBomb(500, 500), texts.problems.unreadable],
    ['a PDF that is none', 'a.pdf', Buffer.from('%PDF-1.4 and nothing'), texts.pdfProblems.unreadable],
  ]
  test.each(refused)('is not %s, and that is said', async (_name, name, bytes, sentence) => {
    await open()
    await choose(name, name.endsWith('pdf') ? 'application/pdf' : `image/${name.slice(2)}`, bytes)
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor(patience)
    expect(await page.evaluate(() => window.attachmentsHarness.picture())).toBeNull()
  })

  test('is shown where it is, and by its shape and a sentence where it is on its way', async () => {
    await open()
    await choose('skarm.png', 'image/png', await drawn('image/png', 400, 200, 'halves'))
    await picked()
    await page.getByText(texts.onItsWay).waitFor()
    await shot(page, 'pictures')
    const place = page.getByRole('img', { name: 'Hos den andra' })
    const box = await place.boundingBox()
    expect(Math.abs((box?.width ?? 0) / (box?.height ?? 1) - 2)).toBeLessThan(0.1)
    await page.evaluate(() => window.attachmentsHarness.arrive())
    const arrived = place.and(page.locator('img'))
    await arrived.waitFor()
    const url = await arrived.getAttribute('src')
    await page.evaluate(() => window.attachmentsHarness.unmount())
    const still = await page.evaluate(async (src) => {
      const image = new Image()
      image.src = src ?? ''
      return image.decode().then(() => true, () => false)
    }, url)
    expect(still).toBe(false)
  })
})

describe('a page of a PDF', () => {
  test('is chosen by its number, seen, and kept as a picture', async () => {
    await open()
    await choose('matt.pdf', 'application/pdf', pdfOf(['1 0 0', '0 0 1']))
    await dialog(page).getByRole('heading', { name: texts.whichPage }).waitFor(patience)
    const number = field(page, texts.pageOf(2))
    await number.fill('3')
    await page.getByText(texts.noSuchPage(2)).waitFor()
    expect(await button(page, texts.usePage).isDisabled()).toBe(true)
    await number.fill('1')
    await button(page, texts.pageAfter).click()
    await expect.poll(() => number.inputValue()).toBe('2')
    await page.getByRole('img', { name: texts.previewOf(2) }).waitFor()
    await shot(page, 'page')
    await button(page, texts.usePage).click()
    const { picture } = await picked()
    expect(picture).toMatchObject({ width: 1600, height: 800 })
    await page.getByRole('img', { name: 'Bilden', exact: true }).and(page.locator('img')).waitFor()
    expect(await colourAt(0.9, 0.2)).toEqual([0, 0, 1, 1])
    expect(await dialog(page).count()).toBe(0)
  })

  test.each(['**/pdf-*.js', '**/pdf.worker-*.js'])('needs the network, and says so when %s does not come', async (part) => {
    await open()
    await page.route(part, (route) => route.abort())
    await choose('matt.pdf', 'application/pdf', pdfOf(['1 0 0']))
    await page.getByRole('alert').filter({ hasText: texts.pdfProblems.notLoaded }).waitFor(patience)
    await page.unroute(part)
    await choose('matt.pdf', 'application/pdf', pdfOf(['1 0 0']))
    await dialog(page).getByRole('heading', { name: texts.whichPage }).waitFor(patience)
  })
})

describe('a file on its way', () => {
  let bench: LinksBench
  beforeAll(async () => {
    bench = await openLinksBench()
  })
  afterAll(() => bench.close())

  test('comes from phone to phone over the real link, and from there to a tab, while words go past it', async () => {
    const [a, b] = [await bench.phone(), await bench.phone()]
    page = b
    for (const phone of [a, b]) await phone.evaluate(() => window.linksHarness.open(5))
    const hashes: string[] = []
    for (let i = 0; i < 6; i++) hashes.push(await a.evaluate((bytes) => window.linksHarness.addFile(5, bytes), limits.fileBytes))
    await expect.poll(() => b.evaluate(() => window.linksHarness.status(5).present), patience).toBe(1)
    await b.evaluate((all) => window.linksHarness.wantFiles(5, all), hashes)
    await a.evaluate(() => window.linksHarness.write(5, 'Hej'))
    await b.waitForFunction(() => window.linksHarness.text(5) === 'Hej', null, patience)
    await expect.poll(async () => (await b.evaluate(() => window.linksHarness.hasFiles(5))).sort(), patience).toEqual([...hashes].sort())
    const tab = await bench.tab(b)
    await tab.evaluate(() => window.linksHarness.open(5))
    await tab.evaluate((all) => window.linksHarness.wantFiles(5, all), hashes.slice(0, 1))
    await expect.poll(() => tab.evaluate(() => window.linksHarness.hasFiles(5)), patience).toEqual(hashes.slice(0, 1))
    expect(bench.complaints()).toEqual([])
  })
})
