/** Since you were last here: what has come into the round meanwhile is told when it is opened again. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { createRound, dayFromNow, goTo, hakan, heading, join, karin, link, makeCommitment, patience, readInvite, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('who comes back is told what is new, and nobody the first time', async () => {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const invite = (await readInvite(host)).link
  await join(first, invite, karin)
  await join(second, invite, hakan)
  await goTo(first, 'Omgången')
  const round = first.url()
  await link(first, 'Så står det till').waitFor()
  expect(await first.getByText(/du var här/i).count()).toBe(0)
  await first.goto(rig.url)
  await heading(first, 'Lärandeträff').waitFor()
  await first.goto('about:blank')

  await makeCommitment(second, { what: 'Fråga alla föräldrar', due: dayFromNow(60) })
  await makeCommitment(second, { what: 'Räkna om budgeten', due: dayFromNow(60) })
  await first.goto(round)
  await first.getByText(/^2 nya åtaganden sedan du var här /).waitFor(patience)
  await shot(first, 'since')
  // It stays while one is about in the round, and is old the next time.
  await goTo(first, 'Åtaganden')
  await goTo(first, 'Omgången')
  await first.getByText(/^2 nya åtaganden sedan du var här /).waitFor()
  await first.goto('about:blank')
  await first.goto(round)
  await first.getByText(/^Du var här senast /).waitFor(patience)
})
