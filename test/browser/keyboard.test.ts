/** The main job by keyboard alone. The focus is always seen, and never lost. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agenda } from '../../src/i18n/later/agenda.sv.ts'
import { commitments } from '../../src/i18n/later/commitments.sv.ts'
import { newRound } from '../../src/i18n/later/newRound.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { choose, isFocused, noneLost, press, slow, tabTo, type } from './keys.ts'
import { createRig, type Rig } from './rig.ts'
import { button, dialog, field, heading, link } from './screen.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

test('create a round, invite, join by code, meet, write, promise, review', async () => {
  const [leader, guest] = [await rig.phone(), await rig.phone()]
  await leader.goto(rig.url)
  await press(link(leader, sv.home.create))
  await type(field(leader, sv.round.name), 'Modellkommuner 2026')
  await type(field(leader, sv.round.organisationN(1)), 'Norrvik')
  await type(field(leader, sv.round.organisationN(2)), 'Ekdala')
  await type(field(leader, sv.people.name), 'Ylva Brandt')
  await choose(leader, sv.people.organisation, 'Norrvik')
  await choose(leader, sv.people.role, 'Samordnare')
  await press(button(leader, newRound.create))
  await heading(leader, 'Modellkommuner 2026').waitFor()

  await press(button(leader, sv.round.invite))
  await dialog(leader).locator('code').first().waitFor()
  const code = (await dialog(leader).locator('code').allInnerTexts()).join(' ')
  await leader.keyboard.press('Escape')
  await expect.poll(() => isFocused(button(leader, sv.round.invite)), slow).toBe(true)

  await guest.goto(rig.url)
  await press(link(guest, sv.home.join))
  await type(field(guest, sv.join.codeOrLink), code.toLowerCase())
  await press(button(guest, sv.join.next))
  await radio(guest, 'Ekdala').waitFor()
  await type(field(guest, sv.people.name), 'Amira Haddad')
  await choose(guest, sv.people.organisation, 'Ekdala')
  await choose(guest, sv.people.role, 'Nyckelperson')
  await press(button(guest, sv.join.enter))
  await heading(guest, 'Modellkommuner 2026').waitFor()
  await noneLost(guest)

  await press(link(leader, sv.round.toMeeting))
  await press(link(leader, sv.common.change))
  await heading(leader, agenda.title).waitFor()
  const items = leader.locator('main ol > li strong')
  const first = await titleOf(items.nth(0))
  const second = await titleOf(items.nth(1))
  await press(button(leader, agenda.moveDown(first)))
  await expect.poll(() => titleOf(items.nth(0)), slow).toBe(second)
  await expect.poll(() => isFocused(button(leader, agenda.moveDown(first))), slow).toBe(true)
  await leader.keyboard.press('Shift+Tab')
  await press(button(leader, agenda.moveUp(first)))
  await expect.poll(() => titleOf(items.nth(0)), slow).toBe(first)
  // At the end of the list the pressed button is off; the other one has the focus.
  await expect.poll(() => isFocused(button(leader, agenda.moveDown(first))), slow).toBe(true)
  await press(link(leader, sv.meeting.title).first(), 'backwards')

  await press(button(leader, sv.meeting.start))
  await field(leader, sv.reflections.write).waitFor()
  await press(link(guest, sv.round.toMeeting))
  await field(guest, sv.reflections.write).waitFor()

  await choose(leader, sv.reflections.whereTo, sv.common.circleRound)
  await type(field(leader, sv.reflections.write), 'Vi frågar för sent.')
  await press(button(leader, sv.reflections.add))
  await expect.poll(() => isFocused(field(leader, sv.reflections.write)), slow).toBe(true)
  await guest.getByText('Vi frågar för sent.').waitFor()

  const change = sv.reflections.changeNote('Ylva Brandt')
  await press(button(leader, change), 'backwards')
  await expect.poll(() => isFocused(field(leader, change)), slow).toBe(true)
  await leader.keyboard.press('Control+End')
  await leader.keyboard.type(' Varje gång.')
  await guest.getByText('Vi frågar för sent. Varje gång.').waitFor()
  await press(button(leader, sv.common.undo))
  await expect.poll(() => isFocused(field(leader, change)), slow).toBe(true)
  await expect.poll(() => field(leader, change).inputValue(), slow).toBe('Vi frågar för sent.')
  await press(button(leader, sv.reflections.done))
  await expect.poll(() => isFocused(button(leader, change)), slow).toBe(true)

  await press(button(leader, sv.meeting.agenda), 'backwards')
  await press(dialog(leader).locator('ol button').nth(2))
  await noneLost(leader)
  await press(button(leader, sv.meeting.follow))
  await noneLost(leader)
  await press(button(leader, sv.meeting.next))
  await noneLost(leader)

  await press(link(leader, sv.round.title).first(), 'backwards')
  await press(link(leader, sv.round.commitments), 'backwards')
  await press(link(leader, commitments.add))
  await type(field(leader, 'Vad ska vi göra?'), 'Fråga i budgetanvisningen')
  await type(field(leader, 'Vilken utmaning, och för vilka?'), 'Vi frågar när pengarna är fördelade.')
  await tabTo(field(leader, commitments.due), 'forwards')
  // Day, month and year stand in the order of the browser's own language: each is set by its arrows.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) await leader.keyboard.press(key)
  expect(await field(leader, commitments.due).inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
  await press(button(leader, commitments.promise))
  await heading(leader, commitments.title).waitFor()
  await noneLost(leader)

  await press(link(leader, /Fråga i budgetanvisningen/))
  await press(button(leader, commitments.writeWhatHappened))
  await expect.poll(() => isFocused(field(leader, commitments.whatHappened)), slow).toBe(true)
  await leader.keyboard.type('Två av tre nämnder svarade.')
  await type(field(leader, 'Vad lärde vi oss?'), 'Frågan måste stå i anvisningen.')
  await choose(leader, 'Ska vi behålla, ändra eller lägga ner?', 'Behåll')
  await choose(leader, commitments.status, 'Delvis klart', 'backwards')
  await expect.poll(() => leader.locator('header .tag').innerText(), slow).toBe('Delvis klart')
  await noneLost(leader)
})

/** The visible words of an item, without those for screen readers before them. */
async function titleOf(item: Locator): Promise<string> {
  return item.evaluate((element) => [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])).join('').trim())
}
