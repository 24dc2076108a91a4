/**
 * Every screen and dialog of the app, with the way to it: on a new phone, on one that has opened the example round,
 * and on one that is being let into it. One walk, used by all tests of what a screen must be.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { invite } from '../../src/i18n/later/invite.sv.ts'
import { lobby } from '../../src/i18n/later/lobby.sv.ts'
import { people } from '../../src/i18n/later/people.sv.ts'
import { agenda } from '../../src/i18n/later/agenda.sv.ts'
import { commitments } from '../../src/i18n/later/commitments.sv.ts'
import { backupOnExample } from './backupScreens.ts'
import { pairingOnExample } from './pairingScreens.ts'
import { leading } from '../../src/i18n/later/leading.sv.ts'
import { attendance } from '../../src/i18n/later/attendance.sv.ts'
import { minutes } from '../../src/i18n/later/minutes.sv.ts'
import { person } from '../../src/i18n/later/person.sv.ts'
import { wall } from '../../src/i18n/later/wall.sv.ts'
import { ways } from '../../src/i18n/later/ways.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { onCommitments } from './commitmentScreens.ts'
import { onGathering } from './gatheringScreens.ts'
import { onHome, onNewer } from './homeScreens.ts'
import { onLeaving } from './leavingScreens.ts'
import { onNewPhone } from './newPhoneScreens.ts'
import { onPlan } from './planScreens.ts'
import { onPresentations } from './presentationScreens.ts'
import { onResults } from './resultScreens.ts'
import type { Rig } from './rig.ts'
import { at, button, choice, dialog, field, heading, inRound, link, type Phone, type Screen, stay, type Visit } from './screen.ts'

const entry = 'Samma frågor till alla.'
const own = 'Fråga Eva om det här.'

/** Of the open meeting. */
async function write(page: Page, to: string, text: string): Promise<void> {
  await choice(page, to).click()
  await field(page, sv.reflections.write).fill(text)
  await button(page, sv.reflections.add).click()
  await page.getByRole('article').filter({ hasText: text }).waitFor()
}

export const onExample: readonly Screen[] = [
  {
    name: 'round',
    async go(phone) {
      await phone.page.goto(`${phone.url}demo/half`)
      await link(phone.page, sv.round.toMeeting).waitFor()
      phone.round = phone.page.url()
    },
  },
  { name: 'meeting dialog', go: stay, opener: (page) => button(page, sv.round.changeMeeting('Lärandeträff 2')) },
  { name: 'round dialog', go: stay, opener: (page) => button(page, sv.round.editRound) },
  { name: 'new meeting dialog', go: stay, opener: (page) => button(page, ways.addMeeting) },
  {
    name: 'round, with a removed meeting',
    async go({ page }) {
      await button(page, sv.round.changeMeeting('Resultatkonferens')).click()
      await button(page, ways.removeMeeting).click()
      await page.getByText(ways.removedMeetings(1)).click()
      await button(page, sv.common.bringBack).waitFor()
    },
  },
  {
    name: 'round, with the meeting back',
    async go({ page }) {
      await button(page, sv.common.bringBack).click()
      await button(page, sv.round.changeMeeting('Resultatkonferens')).waitFor()
      await button(page, sv.common.close).click()
    },
  },
  { name: 'invite dialog', go: stay, opener: (page) => button(page, sv.round.invite) },
  ...onPlan,
  { name: 'home, with a round', go: at('', sv.home.title) },
  { name: 'people', go: inRound('/people', sv.people.title) },
  { name: 'own person dialog', go: stay, opener: (page) => button(page, sv.people.editOwn) },
  { name: 'person dialog', go: stay, opener: (page) => button(page, person.edit('Håkan Nyström')) },
  { name: 'new person dialog', go: stay, opener: (page) => button(page, person.add) },
  {
    name: 'new person, all that can be told, not filled in',
    async go({ page }) {
      await button(page, person.add).click()
      await choice(page, 'Politiker').click()
      await dialog(page).getByText(person.more).click()
      await button(page, sv.common.add).click()
      await page.locator('[aria-invalid=true]').first().waitFor()
    },
  },
  {
    name: 'people, with their roles at the meetings',
    async go(phone) {
      await inRound('/people', sv.people.title)(phone)
      for (const summary of await phone.page.getByText(attendance.roles).all()) await summary.click()
      await phone.page.getByText(attendance.absent).first().waitFor()
    },
  },
  { name: 'join people dialog', go: stay, opener: (page) => button(page, people.sameTitle) },
  ...pairingOnExample,
  ...backupOnExample,
  ...onLeaving,
  ...onCommitments,
  {
    name: 'minutes of a meeting',
    async go({ page, round }) {
      await page.goto(round)
      await link(page, /^Lärandeträff 1/).click()
      await link(page, lobby.record).click()
      await button(page, minutes.print).waitFor()
    },
  },
  {
    name: 'meeting that has ended',
    async go({ page, round }) {
      await page.goto(round)
      await link(page, /^Lärandeträff 1/).click()
      await page.getByText(sv.meeting.ended).waitFor()
    },
  },
  { name: 'attendance dialog', go: stay, opener: (page) => button(page, attendance.change) },
  {
    name: 'entry whose text somebody cut down',
    async go({ page }) {
      await button(page, /^Uppföljning/).first().click()
      await button(page, sv.reflections.changeNote('Pia Forss')).click()
      await field(page, sv.reflections.changeNote('Pia Forss')).fill('Siffrorna fanns.')
      await button(page, sv.reflections.done).click()
      await button(page, sv.reflections.earlier).waitFor()
    },
  },
  { name: 'earlier texts dialog', go: stay, opener: (page) => button(page, sv.reflections.earlier) },
  {
    name: 'lobby',
    async go({ page, round }) {
      await page.goto(round)
      await link(page, sv.round.toMeeting).click()
      await button(page, sv.meeting.start).waitFor()
    },
  },
  {
    name: 'agenda',
    async go({ page }) {
      await link(page, sv.common.change).click()
      await heading(page, agenda.title).waitFor()
    },
  },
  { name: 'new item dialog', go: stay, opener: (page) => button(page, agenda.addItem) },
  { name: 'item dialog', go: stay, opener: (page) => page.locator('main ol button').first() },
  {
    name: 'meeting, running',
    async go({ page }) {
      await link(page, sv.meeting.title).first().click()
      await button(page, sv.meeting.start).click()
      await field(page, sv.reflections.write).waitFor()
    },
  },
  {
    name: 'meeting, with what is written',
    async go({ page }) {
      await write(page, sv.common.circleRound, entry)
      await write(page, sv.common.circleMine, own)
    },
  },
  {
    name: 'meeting, composing',
    go: ({ page }) => field(page, sv.reflections.write).fill('En tanke\npå flera rader\nsom inte är klar än'),
  },
  {
    name: 'wall dialog',
    async go({ page }) {
      await button(page, sv.meeting.youLead).click()
      await button(page, sv.meeting.wall).click()
      await page.getByText(wall.howTo).waitFor()
    },
  },
  {
    name: "leader's dialog",
    // The one of the screen before is closed first.
    async go({ page }) {
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
    },
    opener: (page) => button(page, sv.meeting.youLead),
  },
  {
    name: 'new plan dialog',
    async go({ page }) {
      for (let i = 0; i < 3; i++) await button(page, leading.extend(5)).click()
      await button(page, leading.newPlan).waitFor()
    },
    opener: (page) => button(page, leading.newPlan),
  },
  { name: 'agenda dialog', go: stay, opener: (page) => button(page, sv.meeting.agenda) },
  { name: 'who is here', go: stay, opener: (page) => button(page, sv.meeting.present(1)) },
  { name: 'move dialog', go: stay, opener: (page) => button(page, sv.reflections.move).last() },
  {
    name: 'meeting, an entry being changed',
    go: ({ page }) => button(page, sv.reflections.changeNote('Karin Lund')).click(),
  },
  {
    name: 'meeting, follow-up',
    async go({ page }) {
      await button(page, sv.meeting.agenda).click()
      await dialog(page).getByRole('button', { name: /^Uppföljning av åtaganden/ }).click()
      await page.getByText(commitments.followUpHint).waitFor()
    },
  },
  {
    name: 'meeting, commitment round',
    async go({ page }) {
      await button(page, sv.meeting.agenda).click()
      await dialog(page).getByRole('button', { name: /^Åtaganderunda/ }).click()
      await page.getByText(commitments.roundHint).waitFor()
    },
  },
  {
    name: 'meeting, at another item than the group',
    async go({ page }) {
      await button(page, sv.meeting.agenda).click()
      await dialog(page).locator('ol button').nth(4).click()
      await button(page, sv.meeting.follow).waitFor()
    },
  },
  ...onGathering,
  { name: 'home, while a meeting runs', go: at('', sv.home.title) },
]

/** On a phone that opens the invite of another phone, which has the example round open. */
export const onGuest: readonly Screen[] = [
  {
    name: 'who are you',
    async go({ page, url, round }) {
      await page.goto(`${url}#${new URL(round).hash.slice(1)}`)
      await choice(page, 'Norrvik').waitFor()
    },
  },
  {
    name: 'who are you, not filled in',
    async go({ page }) {
      await button(page, sv.join.enter).click()
      await page.getByText(sv.people.chooseRole).waitFor()
    },
  },
  {
    name: 'same person dialog',
    async go({ page }) {
      await field(page, sv.people.name).fill('Karin Lund')
      await choice(page, 'Norrvik').click()
      await choice(page, 'Politiker').click()
    },
    opener: (page) => button(page, sv.join.enter),
  },
]

/** Walks through every screen, without motion. The names of what it has shown. */
export async function walk(rig: Rig, visit: Visit, options: BrowserContextOptions = {}): Promise<string[]> {
  const phone = async () => rig.phone({ reducedMotion: 'reduce', ...options })
  const host: Phone = { page: await phone(), url: rig.url, round: '' }
  const guest: Phone = { page: await phone(), url: rig.url, round: '' }
  const shown = await walkThrough(host, onNewPhone, visit)
  shown.push(...(await walkThrough(host, onExample, visit)))
  shown.push(...(await walkThrough(host, onHome, visit)))
  shown.push(...(await walkThrough(host, onPresentations, visit)))
  shown.push(...(await walkThrough(host, onResults, visit)))
  guest.round = await inviteOf(host)
  shown.push(...(await walkThrough(guest, onGuest, visit)))
  shown.push(...(await walkThrough(host, onNewer, visit)))
  for (const { page } of [host, guest]) await page.context().close()
  return shown
}

/** The link that lets others into the round. */
export async function inviteOf({ page, round }: Phone): Promise<string> {
  await page.goto(round)
  await button(page, sv.round.invite).click()
  return field(page, invite.link).inputValue()
}

async function walkThrough(phone: Phone, screens: readonly Screen[], visit: Visit): Promise<string[]> {
  const { page } = phone
  for (const screen of screens) {
    await named(screen, () => screen.go(phone))
    const opener = screen.opener?.(page)
    await named(screen, async () => {
      await opener?.click()
      if (opener) await dialog(page).waitFor()
      await atRest(page)
      await visit.shown(page, screen)
    })
    if (opener === undefined) continue
    await named(screen, async () => {
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
      await visit.left?.(page, screen)
    })
  }
  return screens.map((screen) => screen.name)
}

/** What goes wrong says where. */
async function named(screen: Screen, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    throw new Error(`${screen.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** What was asked for has come. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy=true], .skeleton') === null)
}
