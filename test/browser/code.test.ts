/** Joining without a camera, and being one person on several phones. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dialog, enter, fillWho, goTo, hakan, heading, inside, type InviteForms, join, karin, link,
  openInvite, patience, readInvite, roundOf, startMeeting, ylva,
} from './steps.ts'

let rig: Rig
let host: Page
let typist: Page
let invite: InviteForms

beforeAll(async () => {
  rig = await createRig()
  host = await rig.phone()
  await createRound(host, rig.url, ylva)
  invite = await readInvite(host)
  await goTo(host, 'Personer')
})
afterAll(() => rig.close())

async function openCode(page: Page) {
  await page.goto(rig.url)
  await link(page, 'Gå med i en omgång').click()
  return page.getByLabel('Kod eller länk')
}

/** As somebody reads it who can't tell the letters from the digits. */
const misread = (code: string) => code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')

const people = (page: Page) => page.getByRole('main').getByRole('listitem')

test('a wrong character is shown while the code is typed', async () => {
  typist = await rig.phone()
  const field = await openCode(typist)
  const first = invite.code.slice(0, 5)
  const wrong = `${first.slice(0, 4)}${first.endsWith('7') ? '8' : '7'}`
  const group = typist.getByRole('list', { name: 'Kodens grupper' }).getByRole('listitem').first()
  expect(await group.count()).toBe(0)
  await field.pressSequentially(wrong.slice(0, 3))
  await group.getByText('Grupp 1 är påbörjad').waitFor()
  await field.pressSequentially(wrong.slice(3))
  await group.getByText('Grupp 1 stämmer inte').waitFor()
  await typist.getByText('Jämför den med koden som visas.').waitFor()
  await field.press('Backspace')
  await field.pressSequentially(first.slice(4))
  await group.getByText('Grupp 1 stämmer', { exact: true }).waitFor()
})

test('the code joins in lower case, with letters for digits', async () => {
  // The code begins with its version and epoch, so there is always a zero to misread.
  expect(invite.code).toContain('0')
  const field = typist.getByLabel('Kod eller länk')
  await field.fill('')
  await field.pressSequentially(misread(invite.code))
  await typist.getByText('Koden stämmer.').waitFor()
  await button(typist, 'Fortsätt').click()
  await enter(typist, karin)
  expect(roundOf(typist)).toBe(roundOf(host))
})

test('the same code again is the same round', async () => {
  await (await openCode(typist)).fill(invite.code)
  await button(typist, 'Fortsätt').click()
  await inside(typist)
  expect(roundOf(typist)).toBe(roundOf(host))
  await typist.goto(rig.url)
  await typist.getByRole('link', { name: 'Modellkommuner' }).waitFor()
  expect(await typist.getByRole('link', { name: 'Modellkommuner' }).count()).toBe(1)
  await expect.poll(() => people(host).count(), patience).toBe(2)
})

test('a second phone of the same person is the same person', async () => {
  const tablet = await rig.phone()
  await tablet.goto(invite.link)
  await fillWho(tablet, { ...karin, name: 'karin  lund' })
  const question = dialog(tablet, 'Är du en av dem?')
  await question.getByText('Norrvik · Politiker').waitFor()
  await question.getByRole('button', { name: `Jag är ${karin.name}` }).click()
  await inside(tablet)
  await goTo(tablet, 'Personer')
  await tablet.getByText(`${karin.name} (du)`).waitFor()
  for (const page of [host, tablet]) await expect.poll(() => people(page).count(), patience).toBe(2)
  // Two phones, one person who is here.
  await host.getByText('2 är här nu.').waitFor()
})

test('two who turn out to be one become one, and can be parted again', async () => {
  const other = await rig.phone()
  await other.goto(invite.link)
  await fillWho(other, { ...karin, name: 'K. Lund' })
  await button(dialog(other, 'Är du en av dem?'), 'Nej, jag är ny').click()
  await inside(other)
  await goTo(other, 'Personer')
  for (const page of [host, other]) await expect.poll(() => people(page).count(), patience).toBe(3)
  await join(await rig.phone(), invite.link, hakan)
  await expect.poll(() => people(host).count(), patience).toBe(4)

  await button(host, 'Är det här samma person?').click()
  const question = dialog(host, 'Är det här samma person?')
  await question.getByLabel('Personen som ska vara kvar').selectOption({ label: `${karin.name}, Norrvik, Politiker` })
  await question.getByLabel('Samma person igen').selectOption({ label: 'K. Lund, Norrvik, Politiker' })
  await button(question, 'Slå ihop').click()
  for (const page of [host, other]) await expect.poll(() => people(page).count(), patience).toBe(3)
  await other.getByText(`${karin.name} (du)`).waitFor()

  await button(host.getByRole('status', { name: 'Meddelanden' }), 'Ångra').click()
  for (const page of [host, other]) await expect.poll(() => people(page).count(), patience).toBe(4)
  await other.getByText('K. Lund (du)').waitFor()
})

test('who came in as somebody else can leave, and renames nobody', async () => {
  const ek = { ...karin, name: 'Karin Ek' }
  const phone = await rig.phone()
  await phone.goto(invite.link)
  await fillWho(phone, ek)
  await dialog(phone, 'Är du en av dem?').getByRole('button', { name: `Jag är ${karin.name}` }).click()
  await inside(phone)
  await goTo(phone, 'Personer')
  await button(phone, 'Ändra mina uppgifter').click()
  await button(dialog(phone, 'Mina uppgifter'), 'Det här är inte jag').click()
  await fillWho(phone, ek)
  await button(dialog(phone, 'Är du en av dem?'), 'Nej, jag är ny').click()
  await inside(phone)
  await goTo(phone, 'Personer')
  await phone.getByText('Karin Ek (du)').waitFor()
  await phone.getByText(karin.name, { exact: true }).first().waitFor()
})

test('a part of the app that did not come at first is fetched again', async () => {
  const phone = await rig.phone()
  let failed = 0
  await phone.route(/assets\/links-[^/]*\.js$/, (route) => (failed++ < 2 ? route.abort() : route.continue()))
  await join(phone, invite.link, { ...karin, name: 'Birgit Ask' })
  expect(failed).toBeGreaterThanOrEqual(2)
})

test('a misspelt name is put right, and an organisation more takes part, for all', async () => {
  const other = await rig.phone()
  await join(other, invite.link, { ...karin, name: 'Astrid Öberg' })
  await goTo(host, 'Omgången')
  await button(host, 'Ändra omgången').click()
  const edit = dialog(host, 'Ändra omgången')
  // Open elsewhere at the same time: what is not changed there is not written back as it was.
  await button(other, 'Ändra omgången').click()
  const elsewhere = dialog(other, 'Ändra omgången')
  await elsewhere.getByLabel('Organisation 1', { exact: true }).fill('Norra Norrvik')
  await edit.getByLabel('Omgångens namn').fill('Modellkommuner 2026')
  await edit.getByLabel('Organisation 2', { exact: true }).fill('Ekdalen')
  await edit.getByLabel('En organisation till').fill('Region Sydlund')
  await button(edit, 'Spara').click()
  await heading(other, 'Modellkommuner 2026').waitFor()
  await button(elsewhere, 'Spara').click()
  for (const page of [host, other]) {
    await heading(page, 'Modellkommuner 2026').waitFor()
    for (const name of ['Norra Norrvik', 'Ekdalen', 'Region Sydlund']) await page.getByText(name, { exact: true }).first().waitFor()
    expect(await page.getByText('Ekdala', { exact: true }).count()).toBe(0)
  }
})

test('a changed key takes along who is there; the old code leads to nobody', async () => {
  const [host, here, late] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const before = await readInvite(host)
  await join(here, before.link, karin)
  await expect.poll(() => host.getByText('1 person', { exact: true }).count(), patience).toBe(1)
  const invite = await openInvite(host)
  await invite.getByText('Byt nyckel', { exact: true }).click()
  await invite.getByText('De som är här nu följer med: Karin Lund.').waitFor()
  await button(invite, 'Gå vidare').click()
  await button(invite, 'Byt nyckel nu').click()
  await invite.getByText('Nyckeln är bytt.').waitFor()
  const after = await invite.getByLabel('Länk', { exact: true }).inputValue()
  expect(after).not.toBe(before.link)
  await button(invite, 'Stäng').click()

  await startMeeting(host)
  await here.getByRole('link', { name: 'Gå till träffen' }).click()
  await here.getByRole('timer').waitFor()
  await late.goto(before.link)
  await late.getByText('Ingen har svarat än', { exact: false }).waitFor()
  await join(late, after, hakan)
  await late.getByRole('timer').waitFor()
})
