/** Headings for notes that are alike, and notes from paper, by keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collecting } from '../../src/i18n/later/collecting.sv.ts'
import { leading } from '../../src/i18n/later/leading.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { choose, isFocused, noneLost, press, slow, tabTo, type } from './keys.ts'
import { createRig, type Rig } from './rig.ts'
import { button, dialog, field, heading } from './screen.ts'
import { createRound, goTo, join, karin, note, patience, readInvite, startMeeting, ylva } from './steps.ts'

let rig: Rig
let leader: Page
let guest: Page
beforeAll(async () => {
  rig = await createRig()
  ;[leader, guest] = [await rig.phone(), await rig.phone()]
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await join(guest, invite, karin)
  await startMeeting(leader)
  await goTo(guest, 'Träffen')
  await button(leader, sv.meeting.present(2)).waitFor(patience)
})
afterAll(() => rig.close())

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const summary = (page: Page, words: string | RegExp) => page.locator('summary').filter({ hasText: words })
const tick = async (page: Page, name: string, within: Locator) => {
  const box = within.getByRole('checkbox', { name })
  await tabTo(box, 'forwards')
  await page.keyboard.press('Space')
  await noneLost(page)
}
/** To the top, where a page begins. Tab would go round by the browser's own bars. */
const toTop = (page: Page) => heading(page, /./).focus()

async function bring(title: string): Promise<void> {
  await toTop(leader)
  await press(button(leader, sv.meeting.agenda), 'backwards')
  await press(dialog(leader).getByRole('button', { name: title }))
  await press(button(leader, leading.bringGroup))
  await heading(guest, title).waitFor(patience)
  await noneLost(guest)
}

async function write(page: Page, text: string): Promise<void> {
  await choose(page, sv.reflections.whereTo, sv.common.circleRound)
  await type(field(page, sv.reflections.write), text)
  await press(button(page, sv.reflections.add))
  await note(page, text).waitFor()
}

test('notes that are alike come under a heading, from paper too', async () => {
  await bring('Så går det till')
  await write(leader, 'Vi frågar för sent.')
  await write(guest, 'Vi lär av varandra.')
  await note(leader, 'Vi lär av varandra.').waitFor(patience)
  await toTop(leader)
  await press(summary(leader, collecting.tools))
  await press(button(leader, collecting.paper))
  const composer = leader.getByRole('textbox', { name: sv.reflections.write })
  await expect.poll(() => isFocused(composer), slow).toBe(true)
  await tabTo(leader.getByLabel(collecting.onPaperBy), 'backwards')
  await leader.keyboard.press('ArrowDown')
  await type(composer, 'Vi frågar fel personer.')
  await press(button(leader, sv.reflections.add))
  await note(guest, 'Vi frågar fel personer.').waitFor(patience)
  await press(button(leader, sv.common.close), 'backwards')
  // On with what is one's own.
  await expect.poll(() => isFocused(composer), slow).toBe(true)

  await toTop(leader)
  await press(summary(leader, collecting.tools))
  await press(button(leader, collecting.gather))
  const gather = dialog(leader)
  await tick(leader, 'Vi frågar för sent.', gather)
  await tick(leader, 'Vi frågar fel personer.', gather)
  await press(button(gather, collecting.gatherTicked(2)))
  await expect.poll(() => isFocused(field(gather, collecting.newHeading)), slow).toBe(true)
  await press(button(gather, sv.common.back))
  await expect.poll(() => isFocused(gather.getByRole('heading')), slow).toBe(true)
  await press(button(gather, collecting.gatherTicked(2)))
  await type(field(gather, collecting.newHeading), 'Hur vi frågar')
  await press(button(gather, collecting.putUnder))
  await expect.poll(() => field(gather, collecting.heading).inputValue(), slow).toBe('Hur vi frågar')
  await expect.poll(() => isFocused(gather.getByRole('heading')), slow).toBe(true)
  // Tab has marked the old name.
  await type(field(gather, collecting.heading), 'Så frågar vi')
  await leader.keyboard.press('Escape')
  await expect.poll(() => isFocused(button(leader, collecting.gather)), slow).toBe(true)

  const headings = region(guest, collecting.headings)
  await toTop(guest)
  await press(summary(guest, 'Så frågar vi'))
  await headings.getByRole('listitem').first().waitFor()
  await press(button(headings, collecting.changeHeadings), 'backwards')
  await tick(guest, 'Vi frågar för sent.', dialog(guest))
  await press(button(dialog(guest), collecting.gatherTicked(1)))
  await choose(guest, collecting.heading, collecting.underNone)
  await press(button(dialog(guest), collecting.takeFrom))
  await dialog(guest).getByRole('group', { name: collecting.underNone }).waitFor()
  await noneLost(guest)
  await guest.keyboard.press('Escape')
  await expect.poll(() => isFocused(button(headings, collecting.changeHeadings)), slow).toBe(true)
})
