/** Leading: a meeting that runs late gets a new plan, and one whose leader's phone is gone goes on. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { amira, button, createRound, dialog, goTo, hakan, heading, join, link, patience, readInvite, startMeeting, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

test('a late meeting gets a new plan that leaves reflection alone, everybody sees it, and it can be taken back', async () => {
  const [leader, other] = [await rig.phone(), await rig.phone()]
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await join(other, invite, hakan)
  await startMeeting(leader)
  await goTo(other, 'Träffen')
  await heading(other, 'Välkomna').waitFor()
  expect(await leader.getByText('Ni slutar').count()).toBe(0)
  for (let i = 0; i < 4; i++) await button(leader, '+ 5 min').click()
  await leader.getByText('Ni slutar 20 min sent.').waitFor()

  await button(leader, 'Ny plan').click()
  const plan = dialog(leader, 'Ny plan')
  await plan.getByText('som planerat').waitFor()
  const rows = plan.getByRole('listitem')
  const untouched = await rows.filter({ hasText: 'rörs inte' }).count()
  expect(untouched).toBeGreaterThan(0)
  expect(await rows.filter({ hasText: 'rörs inte' }).getByRole('button').count()).toBe(0)
  // One item is left out: the others could have theirs back.
  await rows.filter({ hasText: 'Så går det till' }).getByRole('button', { name: /^Hoppa över/ }).click()
  await plan.getByText(/före planen/).waitFor()
  await button(plan, 'Använd planen').click()
  await leader.getByText(/^Ny plan: ni slutar/).waitFor()
  await leader.getByText(/Ni slutar \d+ min sent/).waitFor({ state: 'hidden' })

  await button(other, 'Dagordning').click()
  const agenda = dialog(other, 'Dagordning')
  await agenda.getByText('hoppas över').waitFor()
  expect(await agenda.getByText(/^plan \d/).count()).toBeGreaterThan(1)
  await button(agenda, 'Stäng').click()
  // What is skipped is not gone to.
  await button(leader, 'Nästa punkt').click()
  await heading(other, 'Lär känna varandra').waitFor()
  await button(leader, 'Nästa punkt').click()
  await heading(other, 'Organisationerna presenterar sig').waitFor()

  await button(leader, 'Ångra').click()
  await button(other, 'Dagordning').click()
  await expect.poll(() => agenda.getByText('hoppas över').count(), patience).toBe(0)
})

test('the meeting stays longer instead, when the group wants that', async () => {
  const leader = await rig.phone()
  await createRound(leader, rig.url, ylva)
  await startMeeting(leader)
  await button(leader, '+ 5 min').click()
  await leader.getByText('Ni slutar 5 min sent.').waitFor()
  await button(leader, 'Ny plan').click()
  await dialog(leader, 'Ny plan').getByRole('button', { name: /^Sluta .* i stället$/ }).click()
  await leader.getByText(/^Träffen slutar/).waitFor()
  await leader.getByText('Ni slutar 5 min sent.').waitFor({ state: 'hidden' })
})

/** A meeting runs, and three are there. */
async function three(): Promise<readonly [Page, Page, Page]> {
  const [first, second, third] = [await rig.phone(), await rig.phone(), await rig.phone()]
  await createRound(first, rig.url, ylva)
  const { link: invite } = await readInvite(first)
  await Promise.all([join(second, invite, hakan), join(third, invite, amira)])
  await startMeeting(first)
  for (const page of [second, third]) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor()
  }
  return [first, second, third]
}

test('the lead is handed over, and the deputy goes on when the phone of the leader is gone', async () => {
  const [first, second, third] = await three()
  await button(first, '3 här').waitFor()
  await button(first, 'Du leder').click()
  const lead = dialog(first, 'Du leder')
  await lead.getByLabel('Lämna över ledningen till').selectOption(hakan.name)
  await button(lead, 'Lämna över').click()
  await button(second, 'Du leder').waitFor()
  await button(first, `${hakan.name} leder`).waitFor()

  await button(second, 'Du leder').click()
  await dialog(second, 'Du leder').getByLabel('Ersättare').selectOption(amira.name)
  await button(dialog(second, 'Du leder'), 'Stäng').click()
  // The choice has reached the deputy before the phone dies.
  await second.getByText(/nått\s2\sav\s2/).waitFor()
  await second.context().close()

  await third.getByText(`${hakan.name} leder, men telefonen hörs inte. Du är ersättare.`).waitFor(patience)
  expect(await first.getByText('telefonen hörs inte').count()).toBe(0)
  await button(third, 'Ta över').click()
  await button(third, 'Du leder').waitFor()
  await button(third, 'Nästa punkt').click()
  await heading(first, 'Lär känna varandra').waitFor()
  await link(first, 'Omgången').first().waitFor()
})

test('with no deputy, everybody is asked to go on when the phone of the leader is gone, and one is enough', async () => {
  const [first, second, third] = await three()
  await button(second, '3 här').waitFor()
  await first.context().close()
  const asked = `${ylva.name} leder, men telefonen hörs inte.`
  for (const page of [second, third]) await page.getByText(asked).waitFor(patience)
  await button(second, 'Ta över').click()
  await third.getByText(asked).waitFor({ state: 'hidden', ...patience })
  await button(second, 'Nästa punkt').click()
  await heading(third, 'Lär känna varandra').waitFor(patience)
})
