/** Guided ways to talk: steps with their own clocks, small groups across organisations, and whose turn it is. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exercise as w } from '../../src/i18n/later/exercise.sv.ts'
import { look } from './look.ts'
import { createRig, type Rig } from './rig.ts'
import { amira, button, choose, createRound, dialog, goTo, hakan, heading, join, karin, link, note, patience, readInvite, roundOf, shot, startMeeting, type Who, writeReflection, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

/** The leader looks at the item in the agenda, and takes the group there. */
async function bringTo(leader: Page, title: string): Promise<void> {
  await button(leader, 'Dagordning').click()
  await button(dialog(leader, 'Dagordning'), title).click()
  await button(leader, 'Ta gruppen hit').click()
  await heading(leader, title).waitFor()
}

/** The leader's page and those of the others, in a meeting that runs. */
async function together(...others: readonly Who[]) {
  const leader = await rig.phone()
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  const pages = await Promise.all(others.map(async (who) => {
    const page = await rig.phone()
    await join(page, invite, who)
    return page
  }))
  await startMeeting(leader)
  for (const page of pages) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor()
  }
  await button(leader, `${others.length + 1} här`).waitFor()
  return { leader, invite, pages }
}

test('1-2-4-all: silent first, then with somebody of another organisation, and each step has its clock', async () => {
  const { leader, invite, pages } = await together(karin, hakan, amira)
  const [one, two, three] = pages as [Page, Page, Page]
  await bringTo(leader, 'Tyst eftertanke, sedan 1-2-4-alla')
  const step = (page: Page, name: string) => page.getByRole('region', { name })
  await step(two, '1-2-4-alla · steg 1 av 4').getByText(/kvar av steget/).waitFor()
  await writeReflection(one, 'Vi frågar aldrig pojkarna.')
  await step(two, '1-2-4-alla · steg 1 av 4').getByText('En anteckning av någon annan visas när steget är slut.').waitFor()
  await shot(two, 'exercise-silent')
  expect(await note(two, 'Vi frågar aldrig pojkarna.').count()).toBe(0)

  await button(leader, 'Nästa steg').click()
  await step(two, '1-2-4-alla · steg 2 av 4').waitFor()
  await note(two, 'Vi frågar aldrig pojkarna.').waitFor()
  await choose(two, 'Vem ska kunna läsa?', 'Omgången')
  expect(await two.getByLabel('Vi som skriver').inputValue()).toBe('pair')
  await button(leader, 'Dela in i grupper').click()
  await step(leader, '1-2-4-alla · steg 2 av 4').getByText('Du pratar med').waitFor()
  // Two of Ekdala are in the room: they are not each other's pair.
  for (const [page, other] of [[two, amira], [three, hakan]] as const) {
    const own = step(page, '1-2-4-alla · steg 2 av 4')
    await own.getByText('Du pratar med').waitFor()
    expect(await own.getByText(other.name).first().isVisible()).toBe(false)
  }
  await shot(leader, 'exercise-pairs', { fullPage: true })
  const wall = await rig.phone({ viewport: { width: 1920, height: 1080 } })
  await wall.goto(invite)
  await link(wall, 'Visa träffen på storskärm, utan namn').click()
  await heading(wall, 'Två och två').waitFor()
  await expect.poll(() => wall.getByRole('listitem').filter({ hasText: karin.name }).count(), patience).toBe(1)
  await shot(wall, 'exercise-wall')
  expect(await look(wall)).toEqual([])
  await shot(two, 'exercise-pair')
  // The groups and the step are in the round, not on the phone of the one who leads.
  await leader.reload()
  await step(leader, '1-2-4-alla · steg 2 av 4').getByText('Du pratar med').waitFor()
  await button(leader, 'Nästa steg').click()
  await step(two, '1-2-4-alla · steg 3 av 4').getByText('Din grupp').waitFor()
  for (const name of [karin.name, amira.name, ylva.name]) await step(two, '1-2-4-alla · steg 3 av 4').getByText(name).first().waitFor()
  await button(leader, 'Förra steget').click()
  await step(two, '1-2-4-alla · steg 2 av 4').waitFor()
  for (const n of [3, 4]) {
    await button(leader, 'Nästa steg').click()
    await step(three, `1-2-4-alla · steg ${n} av 4`).waitFor()
  }
  // After the last step comes the next item.
  await button(leader, 'Nästa punkt').click()
  await expect.poll(() => two.getByText('1-2-4-alla · steg').count(), patience).toBe(0)
})

test('role groups meet across organisations', async () => {
  const { leader, pages } = await together(karin, { ...hakan, role: 'Politiker' })
  const [one] = pages as [Page, Page]
  await bringTo(leader, 'Rollgrupper: mitt uppdrag')
  const own = one.getByRole('region', { name: 'Rollgrupper · steg 1 av 2' })
  await own.getByText('Din rollgrupp: Politiker').waitFor()
  await own.getByText('Håkan Nyström (Ekdala)').first().waitFor()
  await shot(one, 'exercise-roles')
})

test('an item is held as a round: whoever has the floor gives it on, until all have spoken', async () => {
  const leader = await rig.phone()
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await startMeeting(leader)
  await button(leader, 'Dagordning').click()
  await link(dialog(leader, 'Dagordning'), 'Ändra dagordningen').click()
  await leader.getByRole('button', { name: /^Ändra .*Lär känna varandra/ }).click()
  const form = dialog(leader, 'Ändra punkten')
  await form.getByLabel('Arbetsform').selectOption('Runda')
  await shot(leader, 'exercise-choice')
  await button(form, 'Spara').click()
  const other = await rig.phone()
  await join(other, invite, karin)
  await leader.goBack()
  await button(leader, '2 här').waitFor()
  await button(leader, 'Nästa punkt').click()
  await heading(other, 'En i taget').waitFor()
  const pages = [leader, other]
  const mine = async () => (await Promise.all(pages.map((page) => page.getByText('Du har ordet').isVisible()))).filter(Boolean).length
  await expect.poll(mine, patience).toBe(1)
  const first = (await other.getByText('Du har ordet').isVisible()) ? other : leader
  await shot(first, 'exercise-turn')
  await button(first, 'Ge ordet vidare').click()
  await expect.poll(() => (first === other ? leader : other).getByText('Du har ordet').isVisible(), patience).toBe(true)
  await button(first === other ? leader : other, 'Ge ordet vidare').click()
  for (const page of pages) await page.getByText('Alla har talat.').waitFor()
  // One had been passed over by mistake.
  await other.getByText('2 av 2 har talat').click()
  await other.getByRole('checkbox', { name: /Karin Lund/ }).uncheck()
  await expect.poll(() => other.getByText('Du har ordet').isVisible(), patience).toBe(true)
  await choose(other, 'Vem ska kunna läsa?', 'Omgången')
})

test('peer advice: whose question it is listens in silence while the others advise, and answers then; each in turn', async () => {
  const { leader, pages } = await together(karin, hakan)
  await leader.goto(`${rig.url}round/${roundOf(leader)}`)
  await link(leader, /^Lärandeträff 1/).click()
  await button(leader, 'Starta träffen').click()
  for (const page of pages) {
    await page.goto(leader.url())
    await heading(page, 'Incheckning och spelregler').waitFor(patience)
  }
  await bringTo(leader, 'Kollegial rådgivning')
  const asked: (string | undefined)[] = []
  for (let n = 1; n <= 8; n++) {
    const step = (page: Page) => page.getByRole('region', { name: w.position(w.names.peerAdvice, n, 8) })
    await Promise.all(pages.map((page) => step(page).waitFor(patience)))
    const isAdvised = (n - 1) % 4 === 2
    const listening = await Promise.all(pages.map((page) => step(page).getByText(w.steps.advise.own ?? '').count()))
    expect([n, listening.reduce((sum, each) => sum + each, 0)]).toEqual([n, isAdvised ? 1 : 0])
    if (isAdvised) {
      asked.push([karin, hakan][listening.indexOf(1)]?.organisation)
      const [own, other] = listening[0] === 1 ? pages : [...pages].reverse()
      await step(own as Page).getByText(w.ownTurn).waitFor()
      await step(other as Page).getByText(w.turnOf(asked.at(-1) ?? '')).waitFor()
    }
    if (n < 8) await button(leader, w.next).click()
  }
  expect(asked.sort()).toEqual(['Ekdala', 'Norrvik'])
})

test('a meeting ends with the way to when the next one is', async () => {
  const { leader } = await together()
  await bringTo(leader, 'Plus, minus, intressant och avslutning')
  await shot(leader, 'nextDate')
  await link(leader, 'Planera träffarna').click()
  await heading(leader, 'Planera träffarna').waitFor(patience)
})
