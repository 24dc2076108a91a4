/** A small test at home: from a commitment through plan, do, study and act, to the next one; along the thread, and offline. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeInvite, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dayFromNow, goOffline, goTo, hasStored, heading, join, karin, link, makeCommitment, patience, readInvite, roundOf, shot, type Who,
} from './steps.ts'

const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const question = 'Svarar fler pappor om vi ringer på kvällen?'
let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())


test('what was promised is tried on a small scale by the home team, and what was learnt is found along the thread', async () => {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  await join(first, (await readInvite(host)).link, karin)
  await startHome(first, 'Norrvik')
  await join(second, await homeInvite(first), lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()

  // Promised in the round; begun at home.
  await makeCommitment(first, { what: 'Fråga alla föräldrar', due: dayFromNow(60) })
  await link(first, /Fråga alla föräldrar/).click()
  await button(first, 'Testa i liten skala').click()
  await heading(first, 'Nytt test').waitFor()
  await shot(first, 'pdsa-plan', { fullPage: true })
  await first.getByLabel('Vad vill vi få veta?').fill(question)
  await first.getByLabel('Vad tror vi ska hända?').fill('Hälften av papporna svarar.')
  await first.getByLabel('Vad gör vi, och med vilka?').fill('Vi ringer tio familjer på Björkängen.')
  await first.getByLabel('När?').fill(dayFromNow(7))
  await heading(first, question).waitFor()

  // Somebody else of the home team does it, where there is no network.
  await goTo(second, 'Hemma')
  await link(second, /^Små test.*1 pågår/).click(patience)
  await second.getByText(/^Ska göras/).waitFor()
  await shot(second, 'pdsa-list')
  await link(second, new RegExp(`^${question.replace('?', '.')}`)).click()
  await goOffline(second)
  await second.reload()
  await choose(second, 'Gick det som planerat?', 'Nej')
  await second.getByLabel('Vad såg vi?').fill('Åtta av tio mammor svarade, och sex av tio pappor.')
  await second.getByText('Agera').click()
  await choose(second, 'Hur går vi vidare?', 'Ändra')
  await second.getByText('Nästan beslutat. Det här behövs också: Vad lärde vi oss?').waitFor()
  await shot(second, 'pdsa-act-missing', { fullPage: true })
  await second.getByLabel('Vad lärde vi oss?').fill('Klockan sju passar bäst.')
  await second.getByText('Studera').click()
  await second.getByText('Hälften av papporna svarar.').last().waitFor()
  await second.getByLabel('Blev det som vi trodde?').fill('Ja, men senare på kvällen.')
  await shot(second, 'pdsa-decided', { fullPage: true })
  await second.context().setOffline(false)

  // The first one finds it along the thread, from the commitment and back.
  await link(first, /Fråga alla föräldrar/).click()
  await first.getByRole('region', { name: 'Små test hemma' }).getByText('Ändra').waitFor(patience)
  await shot(first, 'pdsa-commitment', { fullPage: true })
  const line = first.getByRole('list', { name: 'Tråden' })
  await line.getByRole('link', { name: 'Prövat' }).click()
  await heading(first, question).waitFor()
  await line.getByRole('link', { name: 'Åtagande' }).click()
  await heading(first, 'Fråga alla föräldrar').waitFor()
  await line.getByRole('link', { name: 'Prövat' }).click()
  await button(first, 'Nästa test').click()
  await link(first, question).waitFor()
  await heading(first, question).waitFor()
  expect(await first.getByLabel('Vad tror vi ska hända?').inputValue()).toBe('')

  // It is the home team's own: who has been in the round all the time, and alone has its document, never had a word of it.
  expect(await hasStored(first, 'Klockan sju passar bäst.')).toBe(true)
  expect(await hasStored(host, 'Klockan sju passar bäst.')).toBe(false)
  await host.goto(`${rig.url}round/${roundOf(first)}/commitments`)
  await link(host, /Fråga alla föräldrar/).click(patience)
  await heading(host, 'Fråga alla föräldrar').waitFor()
  await host.getByRole('list', { name: 'Tråden' }).waitFor()
  expect(await host.getByRole('region', { name: 'Små test hemma' }).count()).toBe(0)
})
