/** A group makes the method its own: a round of it asks and rates by it on every phone, and other rounds stay as they were. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choose, heading, inside, link, patience, readInvite, roundOf, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a version of the method is made, and the round that is made with it carries it', async () => {
  const [host, guest] = await Promise.all([rig.phone(), rig.phone({ locale: 'en-GB' })])
  await host.goto(`${rig.url}new`)
  await link(host, 'Titta på metoden eller gör en egen version').click(patience)
  await heading(host, 'Metoden').waitFor(patience)
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'method', { fullPage: true })
  await button(host, 'Gör en egen version').click()
  await heading(host, 'Vår version').waitFor(patience)
  await host.getByLabel('Vad heter versionen?').fill('Skolans version')
  await heading(host, 'Skolans version').waitFor()
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'edition', { fullPage: true })

  // A meeting: its theme, an item's question, an item of one's own, one that is taken away and brought back.
  await link(host, /^Uppstartsmöte/).click()
  await host.getByLabel('Träffens namn').fill('Uppropet')
  await host.goBack()
  await link(host, /^Lärandeträff 1/).click()
  await host.getByLabel('Tema').fill('Vem får tala i klassrummet?')
  await button(host, /^Incheckning/).click()
  await host.getByLabel('Fråga eller instruktion').fill('Vad hörde du senast i ett klassrum?')
  await host.getByText(/^Metodens text: Vad har du med/).waitFor()
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'editionItem')
  await button(host, 'Klar').click()
  await button(host, /^Ta bort Incheckning/).click()
  await expect.poll(() => button(host, /^Incheckning/).count()).toBe(0)
  await button(host, 'Ångra').click()
  await button(host, /^Incheckning/).waitFor()
  await button(host, 'Lägg till punkt').click()
  await host.getByLabel('Rubrik').fill('Kartan')
  await host.getByLabel('Fråga eller instruktion').fill('Var är ni nu?')
  await button(host, 'Klar').click()
  const last = await host.getByRole('listitem').filter({ hasText: 'Kartan' }).count()
  expect(last).toBe(1)
  // By keyboard, to the top but one; the focus follows.
  await button(host, 'Flytta upp Kartan').focus()
  await host.keyboard.press('Enter')
  await expect.poll(() => host.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Flytta upp Kartan')
  await shot(host, 'editionMeeting', { fullPage: true })
  expect(await axeViolations(host)).toEqual([])

  // The scale and what is rated, also in English.
  await host.goBack()
  await link(host, /^Områden och nivåer/).click()
  await host.getByLabel('Nivå 1').fill('Inte börjat')
  await host.getByRole('radio', { name: 'Engelska' }).check({ force: true })
  await host.getByText('Visas så länge: Inte börjat').waitFor()
  await host.getByLabel('Nivå 1').fill('Not begun')
  await host.getByRole('radio', { name: 'Svenska' }).check({ force: true })
  await button(host, 'Ta bort Budget och resurser').click()
  await button(host, 'Lägg till område').click()
  await host.getByRole('textbox', { name: 'Områdets namn' }).fill('Elevernas röst')
  await host.getByText('Elevernas röst', { exact: true }).waitFor()
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'editionScale', { fullPage: true })
  await host.goBack()
  await link(host, /^Frågor att skriva utifrån/).click()
  await heading(host, 'Tillsammans').waitFor()
  await host.getByLabel('Fråga 3').nth(1).fill('Vad gör vi i morgon?')
  await shot(host, 'editionQuestions', { fullPage: true })
  expect(await axeViolations(host)).toEqual([])

  // What was written is there after a reload, and a round is made of it.
  await host.reload()
  await expect.poll(() => host.getByLabel('Fråga 3').nth(1).inputValue(), patience).toBe('Vad gör vi i morgon?')
  await link(host, /Skolans version/).first().click()
  await link(host, 'Skapa en omgång med den').click()
  await expect.poll(() => host.getByLabel('Metod', { exact: true }).locator('option:checked').innerText(), patience).toBe('Skolans version')
  await host.getByLabel('Omgångens namn').fill('Skolor 2027')
  await host.getByLabel('Organisation 1', { exact: true }).fill('Björkeby')
  await host.getByLabel('Organisation 2', { exact: true }).fill('Tallmo')
  await host.getByText('Lärandeträff 1: Vem får tala i klassrummet?').waitFor()
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'newRoundOfEdition', { fullPage: true })
  await host.getByLabel('Vad heter du?').fill('Karin Lund')
  await choose(host, 'Organisation', 'Björkeby')
  await choose(host, 'Roll', 'Mentor')
  await button(host, 'Skapa omgången').click()
  await heading(host, 'Skolor 2027').waitFor(patience)
  const round = roundOf(host)

  // At home they rate what they have chosen, on their own scale.
  await startHome(host, 'Björkeby')
  await link(host, /^Skatta hur det är hos er/).first().click()
  await host.getByText('Elevernas röst').waitFor()
  expect(await host.getByText('Budget och resurser').count()).toBe(0)
  await host.getByText('Elevernas röst').click()
  await host.getByText('Inte börjat').first().waitFor()

  await host.goto(`${rig.url}round/${round}`)

  // What the group calls its meetings, the list of rounds and the search call them too.
  await host.goto(rig.url)
  await link(host, /Skolor 2027.*Uppropet/s).waitFor(patience)
  await host.goto(`${rig.url}search`)
  await host.getByRole('searchbox').fill('uppropet')
  await link(host, /Uppropet/).waitFor(patience)
  await host.goto(`${rig.url}round/${round}`)

  // An English guest reads the group's words; where they have been translated, in English.
  await guest.goto((await readInvite(host)).link)
  await guest.getByLabel('What is your name?').fill('Ann Ek')
  await choose(guest, 'Organisation', 'Tallmo')
  await choose(guest, 'Role', 'Politician')
  await button(guest, 'Go in').click()
  await inside(guest)
  await guest.goto(`${rig.url}round/${round}`)
  await link(guest, /Vem får tala i klassrummet/).first().click(patience)
  await guest.getByText('Kartan').first().waitFor(patience)
  await shot(guest, 'meetingOfEdition', { fullPage: true })

  // Changed later, the version is another one: the round has what it was made with.
  await host.goto(`${rig.url}method`)
  await link(host, /^Skolans version/).click(patience)
  await link(host, /^Lärandeträff 1/).click(patience)
  await host.getByLabel('Tema').fill('Något helt annat')
  await host.goto(`${rig.url}round/${round}`)
  await link(host, /Vem får tala i klassrummet/).first().waitFor(patience)

  // The next round starts with the version that this one has.
  await host.goto(`${rig.url}new?from=${round}`)
  await expect.poll(() => host.getByLabel('Metod', { exact: true }).locator('option:checked').innerText(), patience).toBe('Skolans version, som i förra omgången')
  await host.getByText('Lärandeträff 1: Vem får tala i klassrummet?').waitFor()

  // And a round that was made without one follows the method as it is.
  await host.goto(`${rig.url}demo/half`)
  await link(host, /Styrning och ledning/).first().waitFor(patience)
})
