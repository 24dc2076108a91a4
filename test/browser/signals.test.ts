/** Done, and a hand that is raised: seen by the leader and on the big screen, taken back with the same press. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { amira, button, createRound, goTo, hakan, heading, join, readInvite, startMeeting, writeReflection, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

test('participants say that they are done and raise a hand; the leader sees how many and who, and gives the floor', async () => {
  const [leader, first, second] = [await rig.phone(), await rig.phone(), await rig.phone()]
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await Promise.all([join(first, invite, hakan), join(second, invite, amira)])
  await startMeeting(leader)
  for (const page of [first, second]) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor()
  }
  await button(leader, '3 här').waitFor()
  expect(await button(leader, 'Jag är klar').count()).toBe(0)
  expect(await leader.getByText(/av 3 klara/).count()).toBe(0)

  await button(first, 'Jag är klar').click()
  await leader.getByText('1 av 3 klara').waitFor()
  await button(second, 'Jag är klar').click()
  await leader.getByText('2 av 3 klara').waitFor()
  expect(await button(second, 'Jag är klar').getAttribute('aria-pressed')).toBe('true')
  await button(second, 'Jag är klar').click()
  await leader.getByText('1 av 3 klara').waitFor()

  await button(second, 'Räck upp handen').click()
  await button(second, 'Ta ner handen').waitFor()
  await button(leader, `Ta ner handen för ${amira.name}`).click()
  await button(second, 'Räck upp handen').waitFor()

  // It takes nothing from writing, and a new item begins without it.
  await writeReflection(first, 'Vi är redo')
  await button(leader, 'Nästa punkt').click()
  await heading(first, 'Lär känna varandra').waitFor()
  await leader.getByText('1 av 3 klara').waitFor({ state: 'hidden' })
  expect(await button(first, 'Jag är klar').getAttribute('aria-pressed')).toBe('false')
})
