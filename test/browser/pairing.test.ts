/** *Open on my computer*: the computer becomes another device of the same person, with the notes or without them. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pairingLinkTexts } from '../../src/i18n/later/pairingLinks.ts'
import { pairing } from '../../src/i18n/later/pairing.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { axeViolations } from './axe.ts'
import { startHome } from './homeSteps.ts'
import { readQr } from './pictures.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, goTo, hasStored, heading, link, note, patience, readInvite, roundOf, shot, startMeeting, type Who, writeReflection,
} from './steps.ts'

const links = pairingLinkTexts.sv
const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Nyckelperson' }
const canary = 'Kanariefågel: fråga Eva först'
const desk = { viewport: { width: 1280, height: 800 } }
let rig: Rig
let phone: Page
let invite = ''
let failed = false

beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())
// Each step stands on the one before it.
beforeEach(({ skip }) => { skip(failed, 'an earlier step failed') })
afterEach(({ task }) => { failed ||= task.result?.state === 'fail' })

/** A new computer that shows its code. */
async function showCode(): Promise<Page> {
  const computer = await rig.phone(desk)
  await computer.goto(rig.url)
  await link(computer, links.fromPhone).click()
  await computer.getByRole('img', { name: pairing.qr }).waitFor()
  return computer
}

/** On the phone, where the code has been read. */
async function send(withMine: boolean): Promise<void> {
  await heading(phone, pairing.choose).waitFor()
  await phone.getByText(pairing.found).waitFor()
  const mine = phone.getByLabel(pairing.mine)
  expect(await mine.isChecked()).toBe(false)
  expect(await phone.getByLabel('Modellkommuner').isChecked()).toBe(true)
  expect(await phone.getByLabel(pairing.homeOf('Norrvik')).isChecked()).toBe(true)
  if (withMine) await mine.check()
  await shot(phone, 'choose', { fullPage: true })
  await button(phone, pairing.send).click()
  await phone.getByText(pairing.arrived).waitFor()
}

/** On the page of people. */
const people = (page: Page) => page.getByRole('main').getByRole('listitem').filter({ hasText: 'Nyckelperson' })

/** Karin is one person, on the phone and on every computer, and the computer is in her home team. */
async function isKarin(computer: Page): Promise<void> {
  await goTo(computer, 'Personer')
  await computer.getByText('Karin Lund (du)').waitFor()
  expect(await people(computer).count()).toBe(1)
  await goTo(computer, 'Hemma')
  await heading(computer, 'Hemmagruppen i Norrvik').waitFor()
}

describe('open on my computer', () => {
  test('a phone with a round, a home team and a private note', async () => {
    phone = await rig.phone()
    await createRound(phone, rig.url, karin)
    invite = (await readInvite(phone)).link
    await startHome(phone, 'Norrvik')
    await goTo(phone, 'Omgången')
    await startMeeting(phone)
    await writeReflection(phone, canary, 'Bara jag')
    await phone.goBack()
    await goTo(phone, 'Personer')
    await shot(phone, 'people', { fullPage: true })
    await link(phone, links.toComputer).click()
    await heading(phone, pairing.toTitle).waitFor()
    await phone.getByText(rig.url, { exact: true }).waitFor()
    await shot(phone, 'steps', { fullPage: true })
  })

  test('an invitation is no code of a computer, and the other way round', async () => {
    const field = phone.getByLabel(pairing.typed)
    await field.fill(invite)
    await button(phone, pairing.next).click()
    await phone.getByText(pairing.problems.invite).waitFor()
    const stranger = await showCode()
    await stranger.setViewportSize({ width: 360, height: 740 })
    await shot(stranger, 'code-narrow', { fullPage: true })
    const groups = await stranger.locator('code').allInnerTexts()
    await stranger.goto(`${rig.url}join`)
    await stranger.getByLabel(sv.join.codeOrLink).fill(groups.join(' '))
    await button(stranger, sv.join.next).click()
    await stranger.getByText(sv.join.problems.pairing).waitFor()
  })

  test('the code is typed: the computer is the same person, in the home team, with the notes', async () => {
    const computer = await showCode()
    await shot(computer, 'code', { fullPage: true })
    const groups = await computer.locator('code').allInnerTexts()
    await phone.getByLabel(pairing.typed).fill(groups.join(' ').toLowerCase())
    await phone.getByText('Koden stämmer.').waitFor()
    await button(phone, pairing.next).click()
    await send(true)
    await phone.getByText(pairing.copyArrived).waitFor()
    await shot(phone, 'arrived', { fullPage: true })
    await heading(computer, pairing.came).waitFor()
    await computer.getByText(pairing.copied).waitFor()
    await computer.getByText(pairing.here, { exact: true }).waitFor()
    await shot(computer, 'taken', { fullPage: true })
    for (const page of [phone, computer]) expect(await axeViolations(page)).toEqual([])
    await link(computer, /Modellkommuner/).click()
    await heading(computer, 'Modellkommuner').waitFor()
    await isKarin(computer)
    await goTo(computer, 'Träffen')
    await note(computer, canary).waitFor()
    // A copy: it can be written in, and the phone does not hear of it.
    await writeReflection(computer, 'Skrivet på datorn', 'Bara jag')
    await expect.poll(() => hasStored(computer, 'Skrivet på datorn'), patience).toBe(true)
    expect(await hasStored(phone, 'Skrivet på datorn')).toBe(false)
  })

  test('the code is opened as a link, the notes stay, and the computer is reloaded in the middle', async () => {
    const computer = await showCode()
    const qr = await computer.getByRole('img', { name: pairing.qr }).screenshot()
    const url = await readQr(rig.browser, qr)
    expect(url).toMatch(/#pair\./)
    await phone.goto(url ?? '')
    await expect.poll(() => phone.url()).toBe(`${rig.url}to-computer`)
    await send(false)
    await heading(computer, pairing.came).waitFor()
    await computer.reload()
    const done = computer.getByText(pairing.here, { exact: true }).or(computer.getByRole('img', { name: pairing.qr }))
    await done.waitFor()
    await computer.goto(rig.url)
    await link(computer, /^Modellkommuner/).click()
    await isKarin(computer)
    expect(await hasStored(computer, 'Kanariefågel')).toBe(false)
    expect(await hasStored(phone, 'Kanariefågel')).toBe(true)
    await phone.goto(`${rig.url}round/${roundOf(computer)}/people`)
    await phone.getByText('Karin Lund (du)').waitFor()
    expect(await people(phone).count()).toBe(1)
  })

  test('a code that has been used, and a computer that has gone', async () => {
    const computer = await showCode()
    const groups = await computer.locator('code').allInnerTexts()
    await computer.goto(rig.url)
    await phone.goto(`${rig.url}settings`)
    await link(phone, new RegExp(`^${links.toComputer}`)).click()
    await phone.getByLabel(pairing.typed).fill(groups.join(''))
    await button(phone, pairing.next).click()
    await phone.getByText(pairing.seeking).waitFor()
    expect(await button(phone, pairing.send).isDisabled()).toBe(true)
  })
})
