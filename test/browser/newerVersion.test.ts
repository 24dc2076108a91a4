/** A newer version of the app has written in a circle: this one reads it, loses nothing, and leads to the newer one. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basics } from '../../src/i18n/later/basics.sv.ts'
import { plan } from '../../src/i18n/later/plan.sv.ts'
import { presentation } from '../../src/i18n/later/presentation.sv.ts'
import { readOnly } from '../../src/i18n/later/readOnly.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { rate, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dayFromNow, goTo, hasStored, heading, join, karin, link, makeCommitment, note, patience, readInvite, roundOf, shot, startMeeting, writeReflection,
} from './steps.ts'
import { alterStored, makeNewer } from './stored.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

const saved = (page: Page) => page.getByText('Sparat på telefonen').first().waitFor()
const mayRead = async (...fields: Locator[]) => {
  for (const field of fields) expect(await field.getAttribute('readonly')).not.toBeNull()
}
async function areOff(page: Page, ...names: (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    await button(page, name).first().waitFor()
    expect(await button(page, name).first().isDisabled(), String(name)).toBe(true)
  }
}

test('a round: everything is read, nothing is written but what is private', async () => {
  const page = await rig.phone()
  await createRound(page, rig.url)
  const round = `${rig.url}round/${roundOf(page)}`
  await makeCommitment(page, { what: 'Köer per flicka och pojke', due: dayFromNow(30) })
  await startMeeting(page)
  await writeReflection(page, 'Vi mäter fel sak.')
  await saved(page)
  await alterStored(page, 'round', makeNewer, `${round}/home`)
  const banner = page.getByText(readOnly.why.round)
  await banner.waitFor()
  await shot(page, 'newer-round-home')

  await goTo(page, 'Omgången')
  await areOff(page, 'Ändra omgången', 'Lägg till en egen träff', /^Ändra Uppstartsmöte/)
  await shot(page, 'newer-round')
  expect(await button(page, 'Bjud in').isEnabled()).toBe(true)
  await goTo(page, 'Personer')
  await areOff(page, 'Ny person', /^Ändra/)
  await goTo(page, 'Åtaganden')
  await page.getByRole('link', { name: 'Köer per flicka och pojke' }).click()
  await mayRead(page.getByLabel('Vad hände?', { exact: true }))
  await page.getByRole('group', { name: 'Läge' }).waitFor()
  expect(await page.getByRole('radio', { disabled: false }).count()).toBe(0)
  await shot(page, 'newer-commitment')

  // What somebody thinks now is kept, for themselves.
  await page.goto(round)
  await goTo(page, 'Träffen')
  await note(page, 'Vi mäter fel sak.').waitFor()
  await areOff(page, 'Pausa', 'Nästa punkt', /^Ändra inlägget/)
  const readers = page.getByRole('group', { name: 'Vem ska kunna läsa?' })
  expect(await readers.getByRole('radio').count()).toBe(1)
  await page.getByLabel('Skriv din tanke').fill('Det här hinner jag inte dela.')
  await button(page, 'Lägg till').click()
  await note(page, 'Det här hinner jag inte dela.').waitFor()
  await shot(page, 'newer-meeting')
  await saved(page)
  await page.reload()
  await note(page, 'Det här hinner jag inte dela.').waitFor()

  // The way out is offered at once, and says how it went.
  await button(page, readOnly.update).click()
  await page.getByText(readOnly.none).waitFor()
  await rig.stopServer()
  await button(page, readOnly.update).click()
  await page.getByText(readOnly.unreachable).waitFor()
  await shot(page, 'newer-unreachable')
  await rig.startServer()
})

/** The names of what stands in the page and can be pressed or written in. Links only lead on. */
async function enabled(page: Page): Promise<string[]> {
  return page.locator('#main').evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('button, input, select, textarea')]
      .filter((each) => each.checkVisibility() && !each.matches(':disabled, [readonly]'))
      .map((each) => each.getAttribute('aria-label') ?? (each.closest('label')?.innerText || each.innerText).trim()),
  )
}

test('the example, home and round: nothing that writes is enabled where it is prepared, planned, read and shown', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await link(page, sv.round.toMeeting).waitFor()
  const round = page.url()
  await page.goto(`${round}/presentations`)
  await link(page, /^Norrvik.*Version 1/s).first().click()
  expect(await hasStored(page, 'presenting')).toBe(false)
  await button(page, presentation.showAll).click()
  await button(page, presentation.stop).waitFor()
  await expect.poll(() => hasStored(page, 'presenting'), patience).toBe(true)
  await page.reload()
  await button(page, presentation.stop).waitFor()
  const reading = page.url()
  const wall = reading.replace(/presentations\/([^/]+)\/.*$/, 'wall/$1')

  await alterStored(page, 'home', makeNewer, `${round}/home`)
  await page.getByText(readOnly.why.home).waitFor()
  await link(page, new RegExp(`^${basics.check}`)).click()
  await heading(page, basics.prerequisites).waitFor()
  await page.locator('select').first().waitFor()
  expect(await enabled(page)).toEqual([])
  await page.goto(`${round}/home`)
  await link(page, new RegExp(`^${basics.describe}`)).click()
  await heading(page, basics.profile).waitFor()
  await mayRead(page.getByLabel(basics.fields.goals))
  expect(await enabled(page)).toEqual([])
  await page.goto(`${round}/home`)
  await link(page, new RegExp(`^${presentation.prepare}.*Lärandeträff 2`)).click()
  await areOff(page, 'Dela med omgången')
  expect(await enabled(page)).toEqual([])
  await link(page, /^Det vi testade/).click()
  await page.getByRole('table').waitFor()
  await mayRead(page.getByLabel(presentation.text))
  expect(await enabled(page)).toEqual([])
  await shot(page, 'section')

  await alterStored(page, 'round', makeNewer, reading)
  await page.getByText(readOnly.why.round).waitFor()
  await areOff(page, presentation.forward, presentation.stop)
  expect(new Set(await enabled(page))).toEqual(new Set([presentation.ownNote]))
  await page.goto(wall)
  await heading(page, 'Vårt uppdrag').waitFor()
  await page.keyboard.press('ArrowRight')
  await areOff(page, presentation.forward, presentation.stop)
  expect(await enabled(page)).toEqual([])
  await heading(page, 'Vårt uppdrag').waitFor()
  expect(await page.getByRole('status', { name: 'Meddelanden' }).innerText()).toBe('')
  await page.goto(`${round}/plan`)
  await heading(page, plan.groups.later).waitFor()
  await button(page, plan.addToCalendar).waitFor()
  expect(await enabled(page)).toEqual([plan.all, plan.own, plan.addToCalendar])
  await page.goto(`${round}/planning`)
  await button(page, /^Ändra /).first().waitFor()
  expect(await enabled(page)).toEqual([])

  // The last wall: even what is private may only be read.
  await alterStored(page, 'mine', makeNewer, reading)
  await areOff(page, presentation.ownNote)
  expect(await enabled(page)).toEqual([])
})

test('a home alone: its rating stands as it was, and the round is written in', async () => {
  const [host, page] = await Promise.all([rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  await join(page, (await readInvite(host)).link, karin)
  await startHome(page, 'Norrvik')
  await rate(page, 'Påbörjat', { way: 'Mall.' })
  await alterStored(page, 'home', makeNewer, `${rig.url}round/${roundOf(page)}/home`)
  await heading(page, 'Hemmagruppen i Norrvik').waitFor()
  const banner = page.getByText(readOnly.why.home)
  await banner.waitFor()
  await shot(page, 'newer-home')
  await link(page, /^Skatta hur det är hos er/).first().click()
  await areOff(page, 'Dela med omgången')
  await shot(page, 'newer-rating')
  await link(page, /^Politisk styrning/).click()
  const joint = page.getByRole('group', { name: 'Vår gemensamma nivå' })
  await joint.waitFor()
  await mayRead(page.getByLabel('Så gör vi', { exact: true }), page.getByLabel('Belägg', { exact: true }))
  await joint.getByText('Hållbart', { exact: true }).click({ force: true })
  expect(await joint.getByRole('radio', { checked: true }).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))).toEqual(['started'])
  expect(await page.getByLabel('Så gör vi', { exact: true }).inputValue()).toBe('Mall.')
  await shot(page, 'newer-dimension')

  // The round is not concerned.
  await page.goto(`${rig.url}round/${roundOf(page)}`)
  expect(await button(page, 'Ändra omgången').isEnabled()).toBe(true)
  await startMeeting(page)
  await choose(page, 'Vem ska kunna läsa?', 'Omgången')
  const readers = page.getByRole('group', { name: 'Vem ska kunna läsa?' })
  await expect.poll(() => readers.getByRole('radio').count(), patience).toBe(2)
  await writeReflection(page, 'Det här läser alla.')
})
