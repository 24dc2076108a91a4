/** Which home a word goes to, and that a code which is shown is always the one that works: through the screens. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseFragment } from '../../src/protocol/invite.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dialog, goTo, heading, join, note, openInvite, patience, readInvite, shot, startMeeting, type Who, writeReflection,
} from './steps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }
const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const hakan: Who = { name: 'Håkan Nyström', organisation: 'Ekdala', role: 'Hög chef' }

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

/** On the page of the home team; the dialog stays open. */
async function homeCode(page: Page): Promise<string> {
  await button(page, 'Bjud in till hemmagruppen').click()
  await dialog(page, 'Bjud in till hemmagruppen').getByRole('img', { name: 'QR-kod som öppnar hemmagruppen' }).waitFor()
  return shownLink(page)
}
function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('that is no invite')
  return result.value
}
const shownLink = (page: Page) => page.getByRole('dialog').getByLabel('Länk', { exact: true }).inputValue()
const close = (page: Page) => button(page.getByRole('dialog'), 'Stäng').click()

async function changeKey(page: Page): Promise<void> {
  await page.getByRole('dialog').getByText('Byt nyckel', { exact: true }).click()
  await goThrough(page)
}

/** Nothing has happened until the second press. */
async function goThrough(page: Page): Promise<void> {
  const before = await shownLink(page)
  await button(page, 'Gå vidare').click()
  await page.getByText('Bytet går inte att ångra.').waitFor()
  await shot(page, 'key-sure')
  await button(page, 'Avbryt').click()
  await button(page, 'Gå vidare').click()
  expect(await shownLink(page)).toBe(before)
  await button(page, 'Byt nyckel nu').click()
  await page.getByText('Nyckeln är bytt.').waitFor()
}

test('who has moved to another organisation can’t write to the old one’s home team; a second home is shown when one comes by its code', async () => {
  const [host, first, second, third] = await Promise.all([rig.phone(), rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, karin)
  await startHome(first, 'Norrvik')
  await join(second, await homeCode(first), lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  await join(third, invite, hakan)
  await startHome(third, 'Ekdala')
  const ekdala = await homeCode(third)
  await close(third)

  await goTo(second, 'Personer')
  await button(second, 'Ändra mina uppgifter').click()
  const form = second.getByRole('dialog')
  await form.getByText('Ekdala', { exact: true }).click()
  await button(form, 'Spara').click()
  await startMeeting(host)
  await button(host, 'Nästa punkt').click()
  await goTo(second, 'Träffen')
  await heading(second, 'Lär känna varandra').waitFor()
  const readers = second.getByRole('group', { name: 'Vem ska kunna läsa?' })
  expect(await readers.getByText('Hemma', { exact: true }).count()).toBe(0)

  await second.goto(ekdala)
  await heading(second, 'Hemmagruppen i Ekdala').waitFor()
  await choose(second, 'Vilken hemmagrupp?', 'Norrvik')
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  await goTo(second, 'Träffen')
  await writeReflection(second, 'Det här är bara för oss i Ekdala.', 'Hemma')
  await goTo(third, 'Träffen')
  await note(third, 'Det här är bara för oss i Ekdala.').waitFor()
  await close(first)
  await goTo(first, 'Träffen')
  await heading(first, 'Lär känna varandra').waitFor()
  expect(await note(first, 'Det här är bara för oss').count()).toBe(0)
})

test('a code that is shown changes by itself when somebody else changes the key; who scans it comes in', async () => {
  const [host, first, second, third] = await Promise.all([rig.phone(), rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, karin)
  await startHome(first, 'Norrvik')
  const before = await homeCode(first)
  await join(second, before, lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  for (const name of ['Karin Lund', 'Lena Holm']) await second.getByText(name).first().waitFor()

  // Karin's dialog stands open on the projector while Lena changes the home's key.
  expect(await homeCode(second)).toBe(before)
  await changeKey(second)
  const after = await shownLink(second)
  expect(after).not.toBe(before)
  await expect.poll(() => shownLink(first), patience).toBe(after)

  // The round's own dialog, which was opened once before, on the coordinator's phone: the home's dialog carries it too.
  await openInvite(host)
  await close(second)
  await goTo(second, 'Omgången')
  await openInvite(second)
  await changeKey(second)
  const fresh = await shownLink(second)
  expect(fresh).not.toBe(invite)
  await expect.poll(() => shownLink(host), patience).toBe(fresh)
  await expect.poll(() => shownLink(first), patience).not.toBe(after)
  await join(third, await shownLink(first), hakan)
  await heading(third, 'Hemmagruppen i Norrvik').waitFor()
})

test('the key of a home can be changed with the round’s: what who was left out could still do is said', async () => {
  const [host, first] = await Promise.all([rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  await join(first, (await readInvite(host)).link, karin)
  await startHome(first, 'Norrvik')
  const before = await homeCode(first)
  await first.getByRole('dialog').getByText('Byt nyckel', { exact: true }).click()
  await first.getByText('kan fortfarande dela i ert namn').waitFor()
  await first.getByText('Ingen annan är här nu.').waitFor()
  await first.getByLabel('Byt nyckel också för omgången').check()
  await first.getByText('De som är här nu följer med: Ylva Brandt.').waitFor()
  await goThrough(first)
  expect(await first.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY')
  const [old, now] = [before, await shownLink(first)].map((url) => value(parseFragment(url)).entries)
  expect(now?.map(({ epoch }) => epoch)).toEqual([2, 2])
  for (const i of [0, 1]) expect(now?.[i]?.secret).not.toEqual(old?.[i]?.secret)
  // Who was there has followed.
  await openInvite(host)
  const secretOf = (url: string) => value(parseFragment(url)).entries[0]?.secret
  await expect.poll(async () => secretOf(await shownLink(host)), patience).toEqual(now?.[0]?.secret)
})
