/**
 * The restore drill: a phone is lost, and from an empty one with only the file and the code everything is back. And a
 * round that is handed over by file, without any network.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { backupLinkTexts } from '../../src/i18n/later/backupLinks.ts'
import { backup } from '../../src/i18n/later/backup.sv.ts'
import { presentation } from '../../src/i18n/later/presentation.sv.ts'
import { refuge } from '../../src/i18n/later/refuge.sv.ts'
import { settings } from '../../src/i18n/later/settings.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { pngOf } from './attachedFiles.ts'
import { axeViolations } from './axe.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { type Content, contentOf, fileBytesOf } from './storedContent.ts'
import {
  button, createRound, dayFromNow, dialog, goTo, hasStored, heading, join, kept, link, makeCommitment, note, patience, readInvite, roundOf, shot, startMeeting, type Who, writeReflection,
} from './steps.ts'

const links = backupLinkTexts.sv
const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Nyckelperson' }
const hakan: Who = { name: 'Håkan Nyström', organisation: 'Ekdala', role: 'Hög chef' }
const canary = 'Kanariefågel: fråga Eva först'
const alt = 'Stapeldiagram: hälften av besöken gäller flickor'
let rig: Rig
let phone: Page
let invite = ''
let file: { name: string; buffer: Buffer }
let code: string[] = []
let before: Content
let pictures: number[][] = []
let failed = false

beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())
// Each step stands on the one before it.
beforeEach(({ skip }) => { skip(failed, 'an earlier step failed') })
afterEach(({ task }) => { failed ||= task.result?.state === 'fail' })

/** What the button hands over. */
async function saved(page: Page, by: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, by).click()])
  return { name: download.suggestedFilename(), buffer: await readFile(await download.path()) }
}

async function choose(page: Page, chosen: { name: string; buffer: Buffer }): Promise<void> {
  const name = (await button(page, backup.another).count()) > 0 ? backup.another : backup.choose
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, name).click()])
  await chooser.setFiles({ ...chosen, mimeType: 'application/octet-stream' })
}

async function typeCode(page: Page, typed: string): Promise<void> {
  await page.getByLabel(backup.code, { exact: true }).fill(typed)
  await button(page, backup.open).click()
}

/** Makes the backup of this phone, from the page of settings. */
async function backUp(page: Page): Promise<{ code: string[] }> {
  await page.goto(`${rig.url}settings`)
  await page.getByRole('link', { name: links.hint }).click()
  await button(page, backup.make).click()
  await heading(page, backup.codeTitle).waitFor(patience)
  const groups = await page.locator('code').allInnerTexts()
  await page.getByLabel(backup.written).check()
  await saved(page, backup.save)
  await heading(page, backup.savedTitle).waitFor()
  return { code: groups }
}

describe('a phone that is lost', () => {
  test('it has a round, a home team with a picture, a promise and a private note', async () => {
    phone = await rig.phone()
    await createRound(phone, rig.url, karin)
    invite = (await readInvite(phone)).link
    await makeCommitment(phone, { what: 'Fråga alla samma sak', due: dayFromNow(30) })
    await startHome(phone, 'Norrvik')
    await link(phone, new RegExp(`^${presentation.prepare}`)).first().click()
    await link(phone, presentation.continueWith('Vårt uppdrag')).click()
    await button(phone, 'Lägg till bild').click()
    const form = dialog(phone, 'Lägg till bild')
    await form.locator('input[type=file]').setInputFiles({ name: 'besok.png', mimeType: 'image/png', buffer: pngOf(640, 360, 0x8a4f00, 0x0b5b60) })
    await form.getByLabel('Vad visar bilden?').fill(alt)
    await form.locator('img').waitFor()
    await button(form, 'Spara').click()
    await phone.getByRole('img', { name: alt, exact: true }).and(phone.locator('img')).waitFor()
    await phone.goto(`${rig.url}round/${roundOf(phone)}`)
    await startMeeting(phone)
    await writeReflection(phone, 'Skrivet för alla')
    await writeReflection(phone, canary, 'Bara jag')
    await expect.poll(() => hasStored(phone, 'Kanariefågel'), patience).toBe(true)
  })

  test('the code is shown once, and the file says nothing without it', async () => {
    await phone.goto(`${rig.url}settings`)
    await shot(phone, 'backup-settings', { fullPage: true })
    await phone.getByRole('link', { name: settings.aboutData }).click()
    await shot(phone, 'backup-about-data', { fullPage: true })
    await link(phone, links.save).click()
    await heading(phone, backup.whoTitle).waitFor()
    await shot(phone, 'backup-save', { fullPage: true })
    expect(await axeViolations(phone)).toEqual([])
    await button(phone, backup.make).click()
    await heading(phone, backup.codeTitle).waitFor(patience)
    code = await phone.locator('code').allInnerTexts()
    expect(code.map((group) => group.length)).toEqual([5, 5, 5, 5, 5, 5, 5])
    await phone.getByText(backup.holdsCount(1, 1, 1)).waitFor()
    await shot(phone, 'backup-code', { fullPage: true })
    expect(await axeViolations(phone)).toEqual([])

    await button(phone, backup.save).click()
    await phone.getByText(backup.writeFirst).waitFor()
    await shot(phone, 'backup-code-asked', { fullPage: true })
    await phone.getByLabel(backup.written).check()
    file = await saved(phone, backup.save)
    before = await contentOf(phone)
    pictures = await fileBytesOf(phone)
    expect(pictures.length).toBe(1)
    expect(file.name).toMatch(/^Säkerhetskopia-\d{4}-\d\d-\d\d\.larandetraff$/)
    expect(file.buffer.includes('Kanarie')).toBe(false)
    await heading(phone, backup.savedTitle).waitFor()
    await shot(phone, 'backup-saved', { fullPage: true })
    expect(await axeViolations(phone)).toEqual([])
    // Nowhere any more: not on the page, in its address, or in anything that is stored.
    const left = await phone.evaluate(() => [document.documentElement.outerHTML, location.href, JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state)].join())
    for (const group of code) expect(left.includes(group)).toBe(false)
    expect(await hasStored(phone, code[1] ?? '')).toBe(false)
  })

  test('a wrong file, a wrong code and a damaged file are told apart, and change nothing', async () => {
    const page = await rig.phone()
    await page.goto(rig.url)
    await shot(page, 'backup-home', { fullPage: true })
    await link(page, links.have).click()
    await heading(page, backup.openTitle).waitFor()
    await shot(page, 'backup-open', { fullPage: true })
    expect(await axeViolations(page)).toEqual([])
    await choose(page, { name: 'bild.png', buffer: Buffer.from(pngOf(8, 8, 0, 1)) })
    await page.getByText(backup.problems.notOurs).waitFor()
    await shot(page, 'backup-not-ours', { fullPage: true })
    const newer = Buffer.from(file.buffer)
    newer[8] = 2
    await choose(page, { name: file.name, buffer: newer })
    await page.getByText(backup.problems.newer).waitFor()
    await choose(page, { name: file.name, buffer: file.buffer.subarray(0, 40) })
    await page.getByText(backup.problems.damaged).waitFor()
    await choose(page, file)
    await typeCode(page, '')
    await page.getByText(backup.codeProblems.empty).waitFor()
    await typeCode(page, [...code.slice(0, 2), `${(code[2] ?? '').slice(0, 4)}${code[2]?.endsWith('7') ? '8' : '7'}`, ...code.slice(3)].join(' '))
    await page.getByText(backup.compareGroup(3)).waitFor()
    await page.getByText(backup.codeProblems.damaged).waitFor()
    await shot(page, 'backup-wrong-group', { fullPage: true })
    expect(await axeViolations(page)).toEqual([])
    await phone.goto(`${rig.url}round/${before.circles[0]?.id ?? ''}`)
    const second = await rig.phone()
    await join(second, invite, hakan)
    await typeCode(page, (await backUp(second)).code.join(''))
    await page.getByText(backup.codeProblems.wrongCode).waitFor()
    await page.goto(`${rig.url}join`)
    await page.getByLabel(sv.join.codeOrLink).fill(code.join(' '))
    await button(page, sv.join.next).click()
    await page.getByText(sv.join.problems.recovery).waitFor()
    await page.goto(rig.url)
    await link(page, links.have).waitFor()
  })

  test('from an empty phone everything is back, to the byte', async () => {
    await phone.context().close()
    await rig.stopServer()
    await rig.startServer()
    const page = await rig.phone()
    await page.goto(rig.url)
    await link(page, links.have).click()
    await choose(page, file)
    await page.getByLabel(backup.code, { exact: true }).fill(code.join(' ').toLowerCase())
    await page.getByText(sv.join.codeRight).waitFor()
    await shot(page, 'backup-typed', { fullPage: true })
    await button(page, backup.open).click()
    await heading(page, backup.allHere).waitFor(patience)
    await page.getByText(backup.news.new).waitFor()
    await shot(page, 'backup-brought', { fullPage: true })
    expect(await axeViolations(page)).toEqual([])

    const after = await contentOf(page)
    expect(after.circles).toEqual(before.circles)
    expect(after.notes).toEqual(before.notes)
    expect(after.home).toEqual(before.home)
    expect(after.profile).toEqual(before.profile)
    expect(after.device).not.toBe(before.device)
    expect(await fileBytesOf(page)).toEqual(pictures)
    expect(after.round).toEqual({ ...before.round, devices: { ...before.round.devices, [after.device]: before.round.devices[before.device] } })

    await link(page, /Modellkommuner/).click()
    await goTo(page, 'Personer')
    await page.getByText('Karin Lund (du)').waitFor()
    await goTo(page, 'Åtaganden')
    await page.getByRole('link', { name: 'Fråga alla samma sak' }).waitFor()
    await goTo(page, 'Hemma')
    await heading(page, 'Hemmagruppen i Norrvik').waitFor(patience)
    await goTo(page, 'Träffen')
    await note(page, canary).waitFor(patience)
    // It can be written in, and the next page has it.
    await writeReflection(page, 'Skrivet på den nya', 'Bara jag')
    await page.reload()
    await note(page, 'Skrivet på den nya').waitFor(patience)
    phone = page
  })

  test('opened where newer things are, both are there', async () => {
    await phone.goto(`${rig.url}restore`)
    await choose(phone, file)
    await typeCode(phone, code.join(''))
    await heading(phone, backup.allHere).waitFor(patience)
    await phone.getByText(backup.news.same).waitFor()
    await link(phone, /Modellkommuner/).click()
    await goTo(phone, 'Träffen')
    for (const text of [canary, 'Skrivet på den nya', 'Skrivet för alla']) {
      await note(phone, text).waitFor(patience)
      expect(await note(phone, text).count()).toBe(1)
    }
  })
})

describe('a round as a locked file', () => {
  test('is opened by who is in it, also without a network, and by nobody else', async () => {
    const page = await rig.phone()
    await join(page, invite, hakan)
    await note(page, 'Skrivet för alla').waitFor(patience)
    await page.goto(rig.url)
    await kept(page)
    await kept(phone)
    for (const each of [page, phone]) await each.goto(`${rig.url}restore`)
    await rig.stopServer()
    await phone.goto(`${rig.url}round/${(await contentOf(phone)).circles[0]?.id ?? ''}`)
    await goTo(phone, 'Träffen')
    await writeReflection(phone, 'Skrivet utan nät')
    await phone.goBack()
    await link(phone, 'Ta ut omgången som filer').click(patience)
    await heading(phone, backup.lockTitle).waitFor()
    await shot(phone, 'backup-out', { fullPage: true })
    const locked = await saved(phone, backup.lock)
    expect(locked.name).toBe('Modellkommuner-låst-omgång.larandetraff')
    expect(locked.buffer.includes('utan')).toBe(false)
    const lockedHome = await saved(phone, backup.lockHome)
    expect(lockedHome.name).toBe('Modellkommuner-låst-hemmagrupp.larandetraff')

    // Dropped on the page.
    await page.goto(`${rig.url}restore`)
    await heading(page, backup.openTitle).waitFor()
    await page.evaluate(([name, bytes]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
    }, [locked.name, [...locked.buffer]] as const)
    await page.getByText(backup.news.merged).waitFor(patience)
    await shot(page, 'backup-merged', { fullPage: true })
    await link(page, /Modellkommuner/).click()
    await goTo(page, 'Träffen')
    await note(page, 'Skrivet utan nät').waitFor(patience)
    await rig.startServer()
    const stranger = await rig.phone()
    await stranger.goto(`${rig.url}restore`)
    await choose(stranger, locked)
    await stranger.getByText(backup.problems.notMember).waitFor()
    await shot(stranger, 'backup-not-member', { fullPage: true })
    // Who is in the round, and not in the home team, can't open that either.
    await page.goto(`${rig.url}restore`)
    await choose(page, lockedHome)
    await page.getByText(backup.problems.notMember).waitFor()
    await phone.goto(`${rig.url}restore`)
    await choose(phone, lockedHome)
    await heading(phone, backup.allHere).waitFor(patience)
    await phone.getByText(backup.homesHere(1)).waitFor()
    await phone.getByText(backup.picturesHere(1)).waitFor()
  })
})

test('a phone with nothing on it has nothing to save', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, sv.home.settings).click()
  await page.getByRole('link', { name: links.hint }).click()
  await button(page, backup.make).click()
  await page.getByText(backup.nothing).waitFor()
})

test('where the browser stores nothing, a backup takes along what is only on the page', async () => {
  const page = await rig.phone()
  await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') } })
  await createRound(page, rig.url, karin)
  await page.getByText(refuge.why.refused).waitFor()
  await startMeeting(page)
  await writeReflection(page, 'Bara så länge sidan är öppen', 'Bara jag')
  await page.goBack()
  await link(page, sv.home.title).click()
  await link(page, sv.home.settings).click()
  await page.getByRole('link', { name: links.hint }).click()
  await button(page, backup.make).click()
  await heading(page, backup.codeTitle).waitFor(patience)
  const groups = await page.locator('code').allInnerTexts()
  await page.getByLabel(backup.written).check()
  const made = await saved(page, backup.save)

  const other = await rig.phone()
  await other.goto(`${rig.url}restore`)
  await choose(other, made)
  await typeCode(other, groups.join(' '))
  await link(other, /Modellkommuner/).click(patience)
  await goTo(other, 'Träffen')
  await note(other, 'Bara så länge sidan är öppen').waitFor(patience)
})
