/** The main path in a second engine: a link is followed, one joins, writes, loads the page anew, and the words are there. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findFirefox, openFirefox } from './harness/firefox.ts'
import { createRig, type Rig } from './rig.ts'
import { createRound, note, patience, readInvite, startMeeting, writeReflection, ylva } from './steps.ts'

const path = findFirefox()
const isLong = process.env['LONG'] !== undefined
const why = path === null ? 'no Firefox: install it (Debian: apt-get install firefox-esr) or set FIREFOX_PATH' : 'with LONG=1, or npm run test:long'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('in Firefox: join by a link, write, load anew', async ({ skip }) => {
  if (path === null || !isLong) return skip(why)
  const host = await rig.phone()
  await createRound(host, rig.url, ylva)
  const { link } = await readInvite(host)
  await startMeeting(host)
  await writeReflection(host, 'Skrivet i Chromium')

  const firefox = await openFirefox(path)
  onTestFinished(() => firefox.close())
  await firefox.goto(link)
  await firefox.press('Vad heter du?')
  await firefox.type('Karin Lund')
  for (const words of ['Norrvik', 'Politiker', 'Gå in']) await firefox.press(words)
  await firefox.sees('Skrivet i Chromium')
  await firefox.press('Omgången', 'label')
  await firefox.press('Skriv så att alla ser', 'textarea')
  await firefox.type('Skrivet i Firefox, åäö')
  await firefox.press('Lägg till')
  await note(host, 'Skrivet i Firefox, åäö').waitFor(patience)
  await firefox.sees('Sparat på telefonen')
  await firefox.reload()
  await firefox.sees('Skrivet i Firefox, åäö')
  await firefox.sees('Skrivet i Chromium')
  expect(await note(host, 'Skrivet i Firefox, åäö').count()).toBe(1)
})
