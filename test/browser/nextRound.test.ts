/** The next round starts from this one: mentors, agendas and lessons go along, chosen one by one, and nothing else does. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { shareSheet, visit } from './resultSteps.ts'
import { button, choose, goOffline, goTo, hasStored, heading, inside, link, patience, readInvite, roundOf, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a round is made from another one, and who comes in reads what was handed on, also at home without a network', async () => {
  const [host, guest] = await Promise.all([rig.phone(), rig.phone()])
  await host.goto(rig.url)
  await link(host, 'Se ett exempel').click()
  await link(host, /^Mitt i en omgång/).click()
  await link(host, /^Vad blev det av det/).waitFor(patience)
  const old = roundOf(host)
  // A result sheet is shared, and gone on with at home: what is not shared goes nowhere.
  const advice = host.getByLabel('Vad vill ni berätta?')
  await visit(host, rig.url, 'home/result/advice')
  await advice.fill('Ring före klockan tio.')
  await visit(host, rig.url, 'home/result')
  await shareSheet(host)
  await visit(host, rig.url, 'home/result/advice')
  await advice.fill('Fråga Birgitta först.')
  await expect.poll(() => hasStored(host, 'Fråga Birgitta först'), patience).toBe(true)
  await host.goto(`${rig.url}new?from=${old}`)
  await heading(host, 'Från Exempel: jämställd styrning').waitFor(patience)
  await host.getByLabel('Omgångens namn').fill('Modellkommuner 2028')
  await host.getByLabel('Organisation 1', { exact: true }).fill('Björkeby')
  await host.getByLabel('Organisation 2', { exact: true }).fill('Tallmo')
  await host.getByLabel('Ekdala', { exact: true }).check()
  await host.getByLabel('Håkan Nyström', { exact: true }).check()
  const lessons = host.getByRole('group', { name: 'Lärdomar som följer med' })
  await button(lessons, 'Välj alla').click()
  await button(lessons, 'Välj ingen').click()
  const first = lessons.getByRole('checkbox').first()
  await first.check()
  const kept = (await lessons.locator('label').first().innerText()).split('\n')[0]?.trim() ?? ''
  const left = (await lessons.locator('label').nth(1).innerText()).split('\n')[0]?.trim() ?? ''
  expect([kept.length, left.length].every((length) => length > 10)).toBe(true)
  const told = host.getByRole('group', { name: 'Ur resultatbladen' })
  await told.getByRole('checkbox', { name: /Ring före klockan tio\..*Norrvik: Råd till andra/s }).check()
  expect(await told.getByRole('checkbox').count()).toBe(1)
  await host.getByLabel('Tips och varningar').fill('Boka politikerna **först**.')
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'nextRound', { fullPage: true })

  // What was chosen outlives a reload.
  await host.reload()
  await expect.poll(() => host.getByLabel('Tips och varningar').inputValue(), patience).toBe('Boka politikerna **först**.')
  await expect.poll(() => host.getByLabel('Håkan Nyström', { exact: true }).isChecked(), patience).toBe(true)
  await expect.poll(() => told.getByRole('checkbox').isChecked(), patience).toBe(true)
  await host.getByLabel('Vad heter du?').fill('Karin Lund')
  await choose(host, 'Organisation', 'Ekdala')
  await choose(host, 'Roll', 'Mentor')
  await button(host, 'Skapa omgången').click()
  await heading(host, 'Modellkommuner 2028').waitFor(patience)
  expect(roundOf(host)).not.toBe(old)

  // Håkan comes in by the code, as the one he is already.
  await guest.goto((await readInvite(host)).link)
  await guest.getByLabel('Vad heter du?').fill('Håkan Nyström')
  await choose(guest, 'Organisation', 'Ekdala')
  await choose(guest, 'Roll', 'Mentor')
  await button(guest, 'Gå in').click()
  await button(guest, /^Jag är Håkan Nyström/).click(patience)
  await inside(guest)
  await goTo(guest, 'Personer')
  await heading(guest, 'Personer').waitFor(patience)
  await guest.getByText('Håkan Nyström', { exact: true }).waitFor(patience)
  await goTo(guest, 'Omgången')
  await link(guest, /^Från förra omgången/).click(patience)
  await guest.getByText('Boka politikerna först.').waitFor(patience)
  await guest.getByText(kept).waitFor()
  await guest.getByRole('article').filter({ hasText: 'Ring före klockan tio.' }).getByText('Norrvik: Råd till andra').waitFor()
  await shot(guest, 'handedOn', { fullPage: true })
  expect(await axeViolations(guest)).toEqual([])
  for (const away of [left, 'Birgitta']) expect(await hasStored(guest, away)).toBe(false)

  await goOffline(guest)
  await guest.reload()
  await guest.getByText(kept).waitFor(patience)
})
