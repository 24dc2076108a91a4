/** What a group does together at a meeting, by keyboard alone: turns, steps, notes without names, dots, hands that are counted. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asked } from '../../src/i18n/later/asked.sv.ts'
import { collecting } from '../../src/i18n/later/collecting.sv.ts'
import { exercise } from '../../src/i18n/later/exercise.sv.ts'
import { leading } from '../../src/i18n/later/leading.sv.ts'
import { signals } from '../../src/i18n/later/signals.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { choose, isFocused, noneLost, press, slow, tabTo, type } from './keys.ts'
import { createRig, type Rig } from './rig.ts'
import { createRound, dialog, goTo, heading, join, karin, link, note, readInvite, ylva } from './steps.ts'

let rig: Rig
let leader: Page
let guest: Page
beforeAll(async () => {
  rig = await createRig()
  ;[leader, guest] = [await rig.phone(), await rig.phone()]
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await join(guest, invite, karin)
  await link(leader, /^Lärandeträff 1/).click()
  await leader.getByRole('button', { name: sv.meeting.start }).click()
  await goTo(guest, 'Träffen')
  await heading(guest, 'Incheckning och spelregler').waitFor()
  await button(leader, '2 här').waitFor()
})
afterAll(() => rig.close())

const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true })
const summary = (within: Page | Locator, text: string | RegExp) => within.locator('summary').filter({ hasText: text })
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const headingOf = (page: Page, name: string | RegExp) => region(page, name).getByRole('heading', { level: 2 })
const focusComesTo = (target: Locator) => expect.poll(() => isFocused(target), slow).toBe(true)

async function tick(box: Locator): Promise<void> {
  await tabTo(box, 'forwards')
  await box.page().keyboard.press('Space')
  await noneLost(box.page())
}

test('the word is passed on', async () => {
  const pages = [leader, guest]
  const speaks = (page: Page) => page.getByText(exercise.yourTurn).isVisible()
  await expect.poll(async () => (await Promise.all(pages.map(speaks))).includes(true), slow).toBe(true)
  const first = (await speaks(guest)) ? guest : leader
  const second = first === guest ? leader : guest
  await press(button(first, exercise.passOn))
  await noneLost(first)
  await press(button(second, exercise.passOn))
  await second.getByText(exercise.allSpoken).waitFor()
  await focusComesTo(headingOf(second, exercise.names.round))
  await press(summary(second, exercise.spoken(2, 2)))
  await tick(second.getByRole('checkbox', { name: /Karin Lund/ }))
  await second.getByText(exercise.spoken(1, 2)).waitFor()
})

test('an exercise is led step by step, also back, and nobody who writes is moved', async () => {
  await press(button(leader, sv.meeting.agenda), 'backwards')
  await press(button(dialog(leader, sv.meeting.agenda), '1-2-4-alla i två varv'))
  await press(button(leader, leading.bringGroup))
  const step = (page: Page, n: number) => region(page, exercise.position(exercise.names.oneTwoFourAll, n, 4))
  await step(guest, 1).waitFor()
  await type(guest.getByLabel(sv.reflections.write), 'Mitt i')
  await press(button(leader, exercise.next))
  await step(guest, 2).waitFor()
  // The button stays under the finger, whatever its words.
  await focusComesTo(button(leader, exercise.next))
  await press(button(leader, exercise.makeGroups), 'backwards')
  await press(summary(leader, exercise.allGroups), 'backwards')
  await guest.getByText(exercise.yourPair).waitFor()
  for (let n = 3; n <= 4; n++) {
    await press(button(leader, exercise.next))
    await step(guest, n).waitFor()
  }
  await focusComesTo(button(leader, sv.meeting.next))
  for (let n = 3; n >= 1; n--) {
    await press(button(leader, exercise.back), 'backwards')
    await step(guest, n).waitFor()
  }
  // The way back is gone at the first step.
  await focusComesTo(headingOf(leader, exercise.position(exercise.names.oneTwoFourAll, 1, 4)))
  await guest.keyboard.type(' en mening')
  expect(await guest.getByLabel(sv.reflections.write).inputValue()).toBe('Mitt i en mening')
  await focusComesTo(guest.getByLabel(sv.reflections.write))
})

test('notes without names are asked for, written and shown to all', async () => {
  // Out of the silent step, which shows nothing of the others.
  await press(button(leader, exercise.next))
  await press(summary(leader, collecting.tools))
  await press(button(leader, collecting.startNotes))
  await focusComesTo(summary(leader, collecting.tools))
  const fields = region(guest, collecting.unsigned).getByRole('textbox')
  await fields.first().waitFor()
  await tabTo(fields.first(), 'backwards')
  await guest.keyboard.type('Vi har inte tid.')
  await type(fields.nth(1), 'Vi mäter fel saker.')
  await press(button(region(leader, collecting.unsigned), collecting.showNotes), 'backwards')
  await focusComesTo(heading(leader, '1-2-4-alla i två varv'))
  // Whoever was writing has lost the field.
  await note(guest, 'Vi mäter fel saker.').waitFor()
  await focusComesTo(heading(guest, '1-2-4-alla i två varv'))
})

test('dots are put, answered with and changed; hands are counted', async () => {
  const dots = (page: Page) => region(page, collecting.dotsTitle)
  await press(summary(leader, collecting.tools))
  await tabTo(leader.getByLabel(collecting.dotsEach), 'forwards')
  await leader.keyboard.press('Home')
  expect(await leader.getByLabel(collecting.dotsEach).inputValue()).toBe('1')
  await press(button(leader, collecting.startDots))
  await focusComesTo(summary(leader, collecting.tools))

  await tick(dots(guest).getByRole('checkbox', { name: 'Vi har inte tid.' }))
  await dots(guest).getByText(collecting.dotsLeft(0)).waitFor()
  await press(button(dots(guest), collecting.send))
  await focusComesTo(headingOf(guest, collecting.dotsTitle))
  await press(button(dots(guest), collecting.change))
  await focusComesTo(headingOf(guest, collecting.dotsTitle))
  await tick(dots(guest).getByRole('checkbox', { name: 'Vi har inte tid.' }))
  await tick(dots(guest).getByRole('checkbox', { name: 'Vi mäter fel saker.' }))
  await press(button(dots(guest), collecting.send))
  await tabTo(button(dots(guest), collecting.change), 'forwards')

  await press(button(dots(leader), collecting.showResult), 'backwards')
  await focusComesTo(headingOf(leader, collecting.dotsTitle))
  const result = (page: Page) => dots(page).getByRole('list', { name: collecting.result }).getByRole('listitem')
  await expect.poll(() => result(guest).first().innerText(), slow).toMatch(/^Vi mäter fel saker\.\s+1 prick$/)
  // What had the focus went when somebody else showed the result.
  await focusComesTo(headingOf(guest, collecting.dotsTitle))

  await press(summary(dots(leader), collecting.countHands))
  await type(dots(leader).getByLabel('Vi har inte tid.'), '4')
  await leader.keyboard.press('Tab')
  await expect.poll(() => result(guest).first().innerText(), slow).toMatch(/^Vi har inte tid\.\s+4 prickar/)
  await noneLost(leader)
})

test('a hand is raised, and lowered by whoever leads', async () => {
  await press(button(guest, signals.raise), 'backwards')
  await button(guest, signals.lower).waitFor()
  await press(button(leader, signals.lowerFor('Karin Lund')), 'backwards')
  await button(guest, signals.raise).waitFor()
  await noneLost(leader)
})

test('all are asked to share, and whoever has written for themselves chooses what', async () => {
  await choose(guest, sv.reflections.whereTo, sv.common.circleMine)
  await type(guest.getByLabel(sv.reflections.write), 'Mitt eget')
  await press(button(guest, sv.reflections.add))
  await press(button(leader, asked.ask), 'backwards')
  await leader.getByText(asked.youAsked).waitFor()
  await tabTo(guest.getByRole('checkbox', { name: 'Mitt eget' }), 'backwards')
  await guest.keyboard.press('Space')
  await press(button(guest, asked.share(1)))
  await note(leader, 'Mitt eget').waitFor()
  await noneLost(guest)
})
