/** From nothing to a comparison and an idea taken home: a coordinator, two organisations and a mentor, by the screens. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, goTo, heading, join, link, patience, readInvite, shot, type Who } from './steps.ts'
import { rate, shareRating, startHome } from './homeSteps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Nyckelperson' }
const hakan: Who = { name: 'Håkan Nyström', organisation: 'Ekdala', role: 'Hög chef' }
const birgitta: Who = { name: 'Birgitta Ek', organisation: 'Solhamn', role: 'Mentor' }

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

async function leave(page: Page, organisation: string): Promise<void> {
  await button(page, 'Ändra omgången').click()
  const names = dialog(page, 'Ändra omgången')
  await button(names, `Ta bort ${organisation} ur omgången`).click()
  await names.getByText('tas bort ur omgången när du sparar').waitFor()
  await shot(page, 'leave')
  await button(names, 'Spara').click()
}

test('two organisations rate, share and compare; an idea is taken home', async () => {
  const [host, norrvik, ekdala, mentor] = await Promise.all([rig.phone(), rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  for (const [page, who] of [[norrvik, karin], [ekdala, hakan], [mentor, birgitta]] as const) await join(page, invite, who)

  await goTo(norrvik, 'Hemma')
  await shot(norrvik, 'nohome')
  await startHome(norrvik, 'Norrvik')
  await shot(norrvik, 'home')
  await startHome(ekdala, 'Ekdala')
  await rate(norrvik, 'Fungerar', { evidence: 'Stickprov i oktober, 18 av 20.', way: 'Mall med tre frågor. Nämndsekreteraren stoppar tomma svar.' }, async (name) => shot(norrvik, name))
  await rate(ekdala, 'Påbörjat', { way: 'En ruta kryssas i.' })

  // Nothing of it is outside the home before it is shared.
  await goTo(host, 'Omgången')
  await link(host, 'Jämför era sätt att arbeta').click()
  await host.getByText('Här jämför ni era sätt att arbeta.').waitFor()

  await shareRating(norrvik, 1, async (name) => shot(norrvik, name))
  await shareRating(ekdala, 1)
  for (const page of [host, mentor]) {
    if (page === mentor) {
      await goTo(page, 'Omgången')
      await link(page, 'Jämför era sätt att arbeta').click()
    }
    await expect.poll(() => page.getByRole('cell', { name: /^Fungerar/ }).count(), patience).toBe(9)
    await expect.poll(() => page.getByRole('cell', { name: /^Påbörjat/ }).count(), patience).toBe(9)
  }
  await shot(host, 'matrix')

  await goTo(ekdala, 'Hemma')
  await link(ekdala, /^Jämför/).click()
  await link(ekdala, 'Politisk styrning').first().click()
  await heading(ekdala, 'Politisk styrning').waitFor()
  const theirs = ekdala.getByRole('listitem').filter({ has: heading(ekdala, /Norrvik/) })
  await theirs.getByText('Mall med tre frågor.').waitFor()
  await shot(ekdala, 'compared')
  await theirs.scrollIntoViewIfNeeded()
  await shot(ekdala, 'compared2')
  await button(theirs, 'Ta med hem').click()
  const take = dialog(ekdala, 'Ta med hem från Norrvik')
  await take.getByLabel('Vad vill ni pröva, med era ord?').fill('Tre frågor i mallen för beslutsunderlag')
  await take.getByText('Pröva', { exact: true }).click()
  await shot(ekdala, 'take')
  await button(take, 'Ta med hem').click()
  await ekdala.getByText('Idén finns bland det ni tar med hem.').waitFor()
  await button(ekdala, 'Visa').click()
  await heading(ekdala, 'Idé').waitFor()
  await shot(ekdala, 'idea')

  // Those it came from see that it has been borrowed, and what became of it.
  await goTo(norrvik, 'Omgången')
  await link(norrvik, 'Det som tas med hem').click()
  await norrvik.getByRole('link', { name: /Tre frågor i mallen.*Från Norrvik, Politisk styrning.*Ekdala/s }).waitFor()
  await shot(norrvik, 'ideas')

  // An organisation that leaves takes nothing with it of what it has shared.
  await goTo(host, 'Omgången')
  await leave(host, 'Norrvik')
  await expect.poll(() => mentor.getByRole('columnheader', { name: /Norrvik.*har lämnat omgången/s }).count(), patience).toBe(1)
  expect(await mentor.getByRole('cell', { name: /^Fungerar/ }).count()).toBe(9)
  await button(host, 'Ändra omgången').click()
  await button(dialog(host, 'Ändra omgången'), 'Ta med Norrvik igen').click()
  await button(dialog(host, 'Ändra omgången'), 'Spara').click()
  await expect.poll(() => mentor.getByText('har lämnat omgången').count(), patience).toBe(0)

  // And from the idea a commitment is begun with its words.
  await link(ekdala, 'Gör ett åtagande av idén').click()
  await expect.poll(() => ekdala.getByLabel('Vad ska vi göra?').inputValue(), patience).toBe('Tre frågor i mallen för beslutsunderlag')
})
