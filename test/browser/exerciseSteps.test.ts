/** Exercises step by step on several phones: silent writing, groups across roles, the round of commitments, and the walk. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exercise as w } from '../../src/i18n/later/exercise.sv.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choose, createRound, dayFromNow, dialog, hakan, heading, join, karin, link, note, patience, readInvite, roundOf, shot, type Who, writeReflection, ylva } from './steps.ts'

const stina: Who = { name: 'Stina Vik', organisation: 'Ekdala', role: 'Politiker' }
const people = [karin, hakan, stina]

let rig: Rig
let leader: Page
let others: Page[]
beforeAll(async () => {
  rig = await createRig()
  leader = await rig.phone()
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  others = await Promise.all(people.map(async (who) => {
    const page = await rig.phone()
    await join(page, invite, who)
    return page
  }))
})
afterAll(() => rig.close())

const all = () => [leader, ...others]

/** Begins a meeting of the round, and everybody comes. */
async function begin(meeting: RegExp, first: string): Promise<void> {
  await leader.goto(`${rig.url}round/${roundOf(leader)}`)
  await link(leader, meeting).click()
  await button(leader, 'Starta träffen').click()
  await heading(leader, first).waitFor(patience)
  for (const page of others) {
    await page.goto(leader.url())
    await heading(page, first).waitFor(patience)
  }
  await button(leader, '4 här').waitFor(patience)
}

async function bringTo(title: string): Promise<void> {
  await button(leader, 'Dagordning').click()
  await button(dialog(leader, 'Dagordning'), title).click()
  await button(leader, 'Ta gruppen hit').click()
  for (const page of all()) await heading(page, title).waitFor(patience)
}

/** What a step says to whose turn it is, and to the others. */
const sayTo = (who: Who, words: { readonly guide: (name: string) => string; readonly own?: string }, name: string) =>
  (who.organisation === name ? words.own : undefined) ?? words.guide(name)
const step = (page: Page, name: keyof typeof w.names, n: number, of: number) => page.getByRole('region', { name: w.position(w.names[name], n, of) })
const everywhere = (name: keyof typeof w.names, n: number, of: number) => Promise.all(all().map((page) => step(page, name, n, of).waitFor(patience)))

test('silent writing: nobody reads before all have written, then all read in silence, then they talk', async () => {
  const [one, two] = others as [Page, Page]
  await begin(/^Lärandeträff 1/, 'Incheckning och spelregler')
  await bringTo('Egna anteckningar i tysthet')
  await everywhere('silentWriting', 1, 3)
  await choose(one, 'Vem ska kunna läsa?', 'Omgången')
  await writeReflection(one, 'Vi har aldrig frågat dem.')
  await step(two, 'silentWriting', 1, 3).getByText(w.hidden(1)).waitFor(patience)
  expect(await note(two, 'Vi har aldrig frågat dem.').count()).toBe(0)
  for (const [n, words] of [[2, w.steps.read], [3, w.steps.talk]] as const) {
    await button(leader, w.next).click()
    await everywhere('silentWriting', n, 3)
    for (const page of all()) {
      await heading(page, words.title).waitFor()
      await note(page, 'Vi har aldrig frågat dem.').waitFor(patience)
    }
  }
})

test('groups are mixed by role: the two politicians never talk with each other in pairs', async () => {
  const [politician, , other] = others as [Page, Page, Page]
  await bringTo('1-2-4-alla i två varv')
  await button(leader, w.next).click()
  await everywhere('oneTwoFourAll', 2, 4)
  await choose(leader, w.mixBy, w.mixRoles)
  for (const mix of [w.makeGroups, w.newGroups, w.newGroups]) {
    await button(leader, mix).click()
    for (const [page, name] of [[politician, stina.name], [other, karin.name]] as const) {
      const own = step(page, 'oneTwoFourAll', 2, 4)
      await own.getByText(w.yourPair).waitFor(patience)
      expect(await own.getByText(name).first().isVisible()).toBe(false)
    }
  }
})

test('the round of commitments: each organisation says its own aloud, gets one question, and writes it', async () => {
  const [norrvik, ekdala] = others as [Page, Page]
  await bringTo('Åtaganderunda')
  await everywhere('commitmentRound', 1, 4)
  await button(leader, w.next).click()
  await everywhere('commitmentRound', 2, 4)
  const turn = step(norrvik, 'commitmentRound', 2, 4)
  const name = (await turn.getByText(w.ownTurn).count()) === 1 ? 'Norrvik' : 'Ekdala'
  const [answers, asks] = name === 'Norrvik' ? [norrvik, ekdala] : [ekdala, norrvik]
  for (const [i, who] of people.entries()) {
    const page = others[i] as Page
    await step(page, 'commitmentRound', 2, 4).getByText(sayTo(who, w.steps.question, name)).waitFor()
  }
  await shot(answers, 'commitmentRound', { fullPage: true })
  await choose(asks, 'Vem ska kunna läsa?', 'Omgången')
  await writeReflection(asks, 'Hur märker ni att det hjälper?')
  await note(answers, 'Hur märker ni att det hjälper?').waitFor(patience)
  await link(answers, 'Gör ett åtagande').click()
  await answers.getByLabel('Vad ska vi göra?').fill('Fråga tio i veckan')
  await answers.getByLabel('Vilken utmaning, och för vilka?').fill('Vi vet inte varför de går.')
  await answers.getByLabel('Klart senast').fill(dayFromNow(40))
  await button(answers, 'Lova i omgången').click()
  for (const page of all()) await link(page, 'Fråga tio i veckan').waitFor(patience)
  for (const n of [3, 4]) {
    await button(leader, w.next).click()
    await everywhere('commitmentRound', n, 4)
  }
  await button(leader, 'Nästa punkt').waitFor()
})

test('the conference opens with what was promised, and the walk stops at each sheet before all gather', async () => {
  await begin(/^Resultatkonferens/, 'Välkomna')
  await button(leader, 'Nästa punkt').click()
  for (const page of all()) {
    await heading(page, 'Uppföljning av åtaganden').waitFor(patience)
    await link(page, 'Fråga tio i veckan').waitFor(patience)
  }
  await bringTo('Vandring bland resultatbladen')
  const seen: string[] = []
  for (const n of [1, 2]) {
    await everywhere('gallery', n, 3)
    const name = (await step(leader, 'gallery', n, 3).getByText(w.turnOf('Norrvik')).count()) === 1 ? 'Norrvik' : 'Ekdala'
    seen.push(name)
    for (const [i, who] of people.entries()) {
      await step(others[i] as Page, 'gallery', n, 3).getByText(sayTo(who, w.steps.stand, name)).waitFor()
    }
    await button(leader, w.next).click()
  }
  expect(seen.sort()).toEqual(['Ekdala', 'Norrvik'])
  await everywhere('gallery', 3, 3)
})
