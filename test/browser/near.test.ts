/**
 * A meeting at a computer in the room: its address is switched off afterwards, and everything that was written there,
 * private notes included, is read at the public address. The computer in the room serves https with a certificate of its
 * own, which phones go past; the public server is away while the meeting is on.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { invite as inviteWords } from '../../src/i18n/later/invite.sv.ts'
import { near } from '../../src/i18n/later/near.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { createServer } from '../../src/server/createServer.ts'
import { lanCertificate } from '../../src/server/lanCertificate.ts'
import { startHome } from './homeSteps.ts'
import { look, naming, wholePage } from './look.ts'
import { reflow } from './reflow.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, goTo, hakan, heading, join, karin, link, note, patience, readInvite, shot, startMeeting, writeReflection,
} from './steps.ts'

const appDir = joinPath(import.meta.dirname, '../../dist/app')
const canary = 'Kanariefågel: fråga Eva först'
const dir = mkdtempSync(joinPath(tmpdir(), 'near-'))
let home: Rig
let room: Rig
let atRoom: Page
let other: Page
const links: string[] = []
let failed = false

beforeAll(async () => {
  const certificate = await lanCertificate(joinPath(dir, 'certificate'), ['127.0.0.1'], Date.now())
  home = await createRig({ mailbox: { dir: joinPath(dir, 'home') } })
  room = await createRig({
    mailbox: { dir: joinPath(dir, 'room') },
    tls: certificate,
    near: { home: home.url, outboxDir: joinPath(dir, 'moving') },
  })
  await home.stopServer()
})
afterAll(async () => {
  for (const rig of [room, home]) {
    expect(complaintsOf(rig)).toEqual([])
    await rig.close()
  }
  rmSync(dir, { recursive: true, force: true })
})
// Each step stands on the one before it.
beforeEach(({ skip }) => { skip(failed, 'an earlier step failed') })
afterEach(({ task }) => { failed ||= task.result?.state === 'fail' })

/**
 * A certificate that the phone does not trust serves no offline app; the app goes on without, also where the server is
 * switched off while the browser asks for it. A mailbox that has taken another one's place says no to what it has not
 * heard of, and the phone begins anew with it.
 */
const complaintsOf = (rig: Rig) =>
  rig.complaints().filter((text) => !/An (SSL certificate|unknown) error occurred when fetching the script\.$|status of 400 .*\/mailbox$/.test(text))

const pastWarning = { ignoreHTTPSErrors: true }

async function isFine(page: Page, name: string): Promise<void> {
  await shot(page, name, { fullPage: true })
  const problems = [...(await wholePage(page, () => look(page))), ...(await naming(page, 'sv')), ...(await reflow(page)).problems]
  expect(problems).toEqual([])
}

/** Makes the link, and answers it. */
async function takeHome(page: Page): Promise<string> {
  await link(page, near.takeHome).click()
  await heading(page, near.takeHome).waitFor()
  await button(page, near.make).click()
  await page.getByRole('heading', { name: near.ready }).waitFor()
  expect(await page.getByRole('heading', { name: near.ready }).evaluate((element) => element === document.activeElement)).toBe(true)
  return page.getByLabel(inviteWords.link, { exact: true }).inputValue()
}

describe('from a computer in the room to the public address', () => {
  test('at the meeting every word is said to be saved only near the computer', async () => {
    atRoom = await room.phone(pastWarning)
    await createRound(atRoom, room.url, karin)
    await atRoom.getByText(near.cardTitle).waitFor()
    await isFine(atRoom, 'round')
    const { link: invite } = await readInvite(atRoom)
    await startHome(atRoom, 'Norrvik')
    await goTo(atRoom, 'Omgången')
    await startMeeting(atRoom)
    await writeReflection(atRoom, 'Vi frågade fel personer.')
    await writeReflection(atRoom, canary, 'Bara jag')
    other = await room.phone(pastWarning)
    await join(other, invite, hakan)
    await writeReflection(other, 'Svaren kom för sent.')
    await note(atRoom, 'Svaren kom för sent.').waitFor()
    await expect.poll(() => atRoom.getByText(sv.status.near).count(), patience).toBeGreaterThan(0)
    await shot(atRoom, 'meeting')
  })

  test('each makes a link of their own before they leave; it says that the computer has had no internet', async () => {
    for (const page of [atRoom, other]) {
      await page.goto(room.url)
      await page.getByText(near.cardTitle).waitFor()
      if (page === atRoom) {
        await isFine(page, 'home')
        await link(page, near.takeHome).click()
        await button(page, near.make).waitFor()
        await isFine(page, 'take-home')
        await page.goBack()
      }
      links.push(await takeHome(page))
      await page.getByText(near.later).waitFor()
      expect(links.at(-1)?.startsWith(`${home.url}#home.`)).toBe(true)
      if (page === atRoom) await isFine(page, 'link')
    }
    expect(new Set(links).size).toBe(2)
  })

  test('whoever opens it before the computer has had internet is told so, and it comes by itself afterwards', async () => {
    await home.startServer()
    await room.stopServer()
    const early = await home.phone()
    // What the computer has not moved yet stays there while it is shut off.
    await early.goto(`${home.url}#home.${'A'.repeat(10)}`)
    await early.getByText(near.problems.cut).waitFor()
    await early.goto(`${home.url}join`)
    await early.goto(links[1] ?? '')
    await heading(early, near.homeTitle).waitFor()
    await early.getByText(near.notYet).or(early.getByText(near.came)).first().waitFor()
    await isFine(early, 'not-yet')
    await link(early, sv.home.title).click()
    await early.getByText(near.waiting(1)).waitFor()
    await shot(early, 'waiting', { fullPage: true })
    await early.getByText(near.waiting(1)).click()
    await room.startServer()
    await early.getByText(near.came).waitFor(patience)
    await link(early, /Modellkommuner/).waitFor(patience)
    await early.getByText(near.here).waitFor(patience)
    await isFine(early, 'came')
    await link(early, /Modellkommuner/).click()
    await goTo(early, 'Personer')
    await early.getByText('Håkan Nyström (du)').waitFor()
  })

  test('with the address of the room switched off, everything is read at the public one, as the same person', async () => {
    await room.stopServer()
    await atRoom.goto('about:blank')
    await other.goto('about:blank')
    const atHome = await home.phone()
    await atHome.goto(links[0] ?? '')
    await atHome.getByText(near.copied).waitFor(patience)
    await link(atHome, /Modellkommuner/).click(patience)
    await goTo(atHome, 'Personer')
    await atHome.getByText('Karin Lund (du)').waitFor()
    await goTo(atHome, 'Hemma')
    await heading(atHome, 'Hemmagruppen i Norrvik').waitFor(patience)
    await goTo(atHome, 'Träffen')
    for (const text of ['Vi frågade fel personer.', 'Svaren kom för sent.', canary]) await note(atHome, text).waitFor(patience)
    await atHome.reload()
    await note(atHome, canary).waitFor(patience)
    expect(home.complaints()).toEqual([])
    expect(complaintsOf(room)).toEqual([])
  })
})

test('where the public address leads to the computer in the room, nothing has to be moved', async () => {
  const rig = await createRig({ mailbox: { dir: joinPath(dir, 'own-room') } })
  const phone = await rig.phone()
  await createRound(phone, rig.url, karin)
  const { link: invite } = await readInvite(phone)
  await startMeeting(phone)
  await writeReflection(phone, 'Vi frågade fel personer.')
  await phone.goto('about:blank')
  await rig.stopServer()
  // At home the same address leads to the server there, which knows nothing yet.
  const { port } = new URL(rig.url)
  const atHome = await createServer({ appDir, port: Number(port), host: '127.0.0.1', mailbox: { dir: joinPath(dir, 'own-home') } })
  await phone.goto(rig.url)
  await link(phone, /Modellkommuner/).click()
  await goTo(phone, 'Träffen')
  await note(phone, 'Vi frågade fel personer.').waitFor()
  await phone.getByText(sv.status.safe).first().waitFor(patience)
  await phone.goto('about:blank')
  const late = await rig.phone()
  await join(late, invite, hakan)
  await note(late, 'Vi frågade fel personer.').waitFor(patience)
  await atHome.close()
  expect(complaintsOf(rig)).toEqual([])
  await rig.close()
})
