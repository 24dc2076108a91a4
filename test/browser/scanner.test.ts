/** The scanner inside the app: needed where the installed app and the browser have storages of their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { camera } from '../../src/i18n/later/camera.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { launch } from './chromium.ts'
import { decodePng, toVideo } from './pictures.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, enter, goTo, heading, inside, karin, openInvite, roundOf, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

/** A phone whose camera sees the picture all the time. */
async function phoneThatSees(png: Buffer): Promise<Page> {
  const folder = mkdtempSync(join(tmpdir(), 'camera-'))
  const video = join(folder, 'seen.y4m')
  writeFileSync(video, toVideo(await decodePng(rig.browser, png)))
  const browser = await launch({
    args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${video}`],
  })
  onTestFinished(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'sv-SE' })
  await context.grantPermissions(['camera', 'microphone'])
  return context.newPage()
}

/** Tracks of the camera that are still live; the page tells of each that it opens. */
async function watchCamera(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const opened: MediaStreamTrack[] = []
    Object.assign(window, { opened })
    const media = navigator.mediaDevices
    const ask = media.getUserMedia.bind(media)
    media.getUserMedia = async (wanted) => {
      const stream = await ask(wanted)
      opened.push(...stream.getTracks())
      return stream
    }
  })
  return () =>
    page.evaluate(() => {
      const { opened } = window as unknown as { opened: MediaStreamTrack[] }
      return opened.filter((track) => track.readyState === 'live').length
    })
}

test('the code on another screen is scanned, and the camera is let go', async () => {
  const shows = await rig.phone()
  await createRound(shows, rig.url, ylva)
  const invite = await openInvite(shows)
  const code = await invite.getByRole('img', { name: 'QR-kod som öppnar omgången' }).screenshot()

  const scans = await phoneThatSees(code)
  const live = await watchCamera(scans)
  await scans.goto(`${rig.url}join`)
  await button(scans, sv.join.scan).click()
  await heading(scans, 'Gå med').waitFor()
  await enter(scans, karin)
  await inside(scans)
  expect(roundOf(scans)).toBe(roundOf(shows))
  expect(await live()).toBe(0)
  await goTo(scans, 'Personer')
  await scans.getByRole('listitem').filter({ hasText: ylva.name }).waitFor()
})

test('a picture without a code is looked at until it is left, and the camera is let go', async () => {
  const blank = await rig.phone()
  await blank.goto(rig.url)
  const looks = await phoneThatSees(await blank.screenshot())
  const live = await watchCamera(looks)
  await looks.goto(`${rig.url}join`)
  await button(looks, sv.join.scan).click()
  await looks.getByText(camera.scanText).waitFor()
  expect(await live()).toBe(1)
  await button(dialog(looks, camera.scanTitle), 'Stäng').click()
  await expect.poll(live, { timeout: 30_000, interval: 50 }).toBe(0)
})
