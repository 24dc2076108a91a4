/**
 * A picture on its way: from one phone of a home to another, when it is shared to the round and the big screen, and
 * through the safe copy to who comes when nobody is there.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../docx.ts'
import { pngOf } from './attachedFiles.ts'
import { homeInvite } from './basicsSteps.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dayFromNow, dialog, goTo, hakan, heading, join, karin, link, patience, readInvite, roundOf, shot, type Who } from './steps.ts'

const jonas: Who = { name: 'Jonas Berg', organisation: 'Norrvik', role: 'Hög chef' }

let rig: Rig
const dir = mkdtempSync(joinPath(tmpdir(), 'pictures-'))
beforeAll(async () => { rig = await createRig({ mailbox: { dir } }) })
afterAll(async () => {
  await rig.close()
  rmSync(dir, { recursive: true, force: true })
})

const alt = 'Stapeldiagram: hälften av besöken gäller flickor'

/** The picture itself has come and has been decoded, not only its place. */
async function seesPicture(page: Page): Promise<void> {
  const image = page.getByRole('img', { name: alt, exact: true }).and(page.locator('img'))
  await expect
    .poll(async () => ((await image.count()) === 1 ? image.evaluate((each: HTMLImageElement) => [each.naturalWidth, each.naturalHeight]) : null), patience)
    .toEqual([640, 360])
}

const entries = (page: Page, group: string) =>
  page.locator('main section').filter({ has: heading(page, group) }).getByRole('listitem')

async function openPlan(page: Page): Promise<void> {
  await page.goto(`${rig.url}round/${roundOf(page)}`)
  await link(page, 'Visa allt').click()
  await heading(page, 'Omgångens plan').waitFor()
}

test('a picture reaches the other phone of the home; shared it reaches the round and the wall, and the deadline is met', async () => {
  const [host, norrvik, ekdala] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(norrvik, invite, karin)
  await join(ekdala, invite, hakan)
  await startHome(norrvik, 'Norrvik')
  const second = await rig.phone()
  await join(second, await homeInvite(norrvik), jonas)
  await button(host, 'Ändra Lärandeträff 1').click()
  await dialog(host, 'Ändra träffen').getByLabel('Datum').fill(dayFromNow(10))
  await button(dialog(host, 'Ändra träffen'), 'Spara').click()

  // The plan asks for the presentation, and leads to it.
  await goTo(norrvik, 'Omgången')
  await openPlan(norrvik)
  await entries(norrvik, 'Snart').getByText('Er presentation', { exact: true }).click()
  await link(norrvik, 'Fortsätt med Vårt uppdrag').click()
  await button(norrvik, 'Lägg till bild').click()
  const form = dialog(norrvik, 'Lägg till bild')
  const file = { name: 'besok.png', mimeType: 'image/png', buffer: pngOf(640, 360, 0x8a4f00, 0x0b5b60) }
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByLabel('Vad visar bilden?').fill(alt)
  await form.locator('img').waitFor()
  await button(form, 'Spara').click()
  await seesPicture(norrvik)
  await second.goto(norrvik.url())
  await seesPicture(second)

  await link(norrvik, 'Presentation').click()
  await button(norrvik, 'Dela med omgången').click()
  await button(dialog(norrvik, 'Dela presentationen'), 'Dela').click()
  await norrvik.getByText(/^Delad .*, version 1$/).waitFor()
  for (const page of [norrvik, second]) {
    await openPlan(page)
    await entries(page, 'Klart').getByText('Er presentation', { exact: true }).waitFor()
    expect(await entries(page, 'Snart').getByText('Er presentation', { exact: true }).count()).toBe(0)
  }

  await goTo(ekdala, 'Omgången')
  await link(ekdala, 'Presentationer').click()
  await link(ekdala, /^Norrvik.*Version 1/s).click()
  await seesPicture(ekdala)
  await norrvik.goto(ekdala.url())
  await button(norrvik, 'Visa för alla').click()
  const [, meeting = ''] = /presentations\/([^/]+)/.exec(ekdala.url()) ?? []
  await ekdala.goto(`${rig.url}round/${roundOf(ekdala)}/wall/${meeting}`)
  await heading(ekdala, 'Vårt uppdrag').waitFor()
  await seesPicture(ekdala)

  // When it is in the safe copy, picture and all, whoever comes finds it there.
  const read = norrvik.url()
  for (const page of [host, second, ekdala]) await page.goto('about:blank')
  await norrvik.goto(`${rig.url}round/${roundOf(norrvik)}`)
  await goTo(norrvik, 'Träffen')
  await norrvik.getByText(/i den säkra kopian/).waitFor(patience)
  await norrvik.goto('about:blank')
  const late = await rig.phone()
  await join(late, invite, { name: 'Amira Haddad', organisation: 'Ekdala', role: 'Nyckelperson' })
  await late.goto(read)
  await seesPicture(late)

  // And it goes along to the registry, under the hash by which the share record tells of it.
  await late.goto(`${rig.url}round/${roundOf(late)}/out/registrar`)
  await late.getByText('En bild som har delats').waitFor(patience)
  expect(await late.getByText(/inte på telefonen/).count()).toBe(0)
  const [download] = await Promise.all([late.waitForEvent('download'), button(late, 'Spara filen').click(patience)])
  const packed = unzipSync(new Uint8Array(await readFile(await download.path())))
  const [name = '', ...others] = Object.keys(packed).filter((each) => each.startsWith('bilder/'))
  expect(others).toEqual([])
  const [, hash = ''] = /^bilder\/(.{43})\.(jpg|webp|png)$/.exec(name) ?? []
  expect(createHash('sha256').update(packed[name] ?? '').digest('base64url')).toBe(hash)
  expect(new TextDecoder().decode(packed['1-delat-Norrvik.md'])).toContain(hash)
  const { pictures } = readDocx(packed['1-delat-Norrvik.docx'] ?? new Uint8Array())
  expect(pictures.map((each) => [each.alt, each.bytes])).toEqual([[alt, packed[name]]])

  // To everybody only when that is chosen, and then in the page itself.
  await norrvik.goto(`${rig.url}round/${roundOf(late)}/out/page`)
  await norrvik.getByLabel(/^Presentation/).check(patience)
  await norrvik.getByText(`Bild: ${alt}`).waitFor()
  await norrvik.getByLabel('Ta med bilden').check()
  await seesPicture(norrvik)
  await shot(norrvik, 'public-picture', { fullPage: true })
  const [page] = await Promise.all([norrvik.waitForEvent('download'), button(norrvik, 'Spara sidan').click()])
  const html = await readFile(await page.path(), 'utf8')
  const reader = await rig.phone()
  await reader.route('**/publik', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await reader.goto(`${rig.url}publik`)
  await seesPicture(reader)
  await shot(reader, 'public-picture-file', { fullPage: true })

  // As open data with its pictures, to a phone that has nothing; the one that has it says so first.
  await late.goto(`${rig.url}round/${roundOf(norrvik)}/out`)
  const save = button(late, 'Spara omgången med bilder')
  await save.waitFor(patience)
  await shot(late, 'out-pictures', { fullPage: true })
  const [data] = await Promise.all([late.waitForEvent('download'), save.click()])
  const buffer = await readFile(await data.path())
  const round = { name: data.suggestedFilename(), mimeType: 'application/zip', buffer }
  expect(round.name).toMatch(/\.zip$/)
  expect(unzipSync(buffer)[name.replace('bilder/', 'files/')]).toEqual(packed[name])
  await late.goto(`${rig.url}new`)
  await late.locator('input[type=file]').setInputFiles(round)
  await late.getByText('Den här omgången finns redan på telefonen', { exact: false }).waitFor(patience)
  await shot(late, 'out-twin', { fullPage: true })
  await link(late, 'Öppna den som finns').click()
  await late.waitForURL(new RegExp(`/round/${roundOf(norrvik)}`))

  await reader.goto(`${rig.url}new`)
  await reader.locator('input[type=file]').setInputFiles(round)
  await reader.getByText('Omgången är intagen och sparad på telefonen.', { exact: false }).waitFor(patience)
  expect(await reader.getByText(/kom inte med/).count()).toBe(0)
  await reader.goto(`${rig.url}round/${roundOf(reader)}/presentations`)
  await link(reader, /^Norrvik/).click(patience)
  await seesPicture(reader)
})
