/** The comparison when not all is as it should be: forged, from a home that nobody knows, early, on another scale. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '../../src/i18n/later/compare.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { rate, shareRating, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, goTo, hakan, heading, join, karin, link, patience, readInvite, roundOf, shot } from './steps.ts'
import { alterStored } from './stored.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

type Stored = Record<string, unknown>

async function compareFromRound(page: Page): Promise<void> {
  await goTo(page, 'Omgången')
  await link(page, 'Jämför era sätt att arbeta').click()
}

test('what is forged is shown as such, and not counted; a second home for an organisation is told', async () => {
  const [host, first] = await Promise.all([rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, karin)
  await startHome(first, 'Norrvik')
  await rate(first, 'Fungerar', { evidence: 'Stickprov.', way: 'Mall.' })
  await shareRating(first, 1)
  await compareFromRound(host)
  await expect.poll(() => host.getByRole('cell', { name: /^Fungerar/ }).count(), patience).toBe(9)
  await first.close()

  const comparison = `${rig.url}round/${roundOf(host)}/comparison`
  await alterStored(host, 'round', (doc) => {
    const revisions = doc.getMap('revisions')
    const [id, genuine] = [...revisions.entries()][0] as [string, Stored]
    const other = [...doc.getMap('organisations').keys()].find((each) => each !== genuine['organisation'])
    // Beside the genuine one, not over it.
    const ends = ['a', 'b', 'c', 'd'].filter((end) => !id.endsWith(end))
    const forge = (change: Stored) => {
      revisions.set(id.slice(0, -1) + (ends.shift() ?? ''), { ...genuine, at: Number(genuine['at']) + 1000, ...change })
    }
    forge({ content: String(genuine['content']).replaceAll('most', 'all') })
    forge({ signature: '' })
    forge({ organisation: other })
  }, comparison)
  const doubts = host.locator('section').filter({ has: heading(host, compare.suspect) })
  await doubts.getByText(compare.unsigned).waitFor()
  await expect.poll(() => doubts.getByRole('listitem').count(), patience).toBe(3)
  expect(await doubts.getByText(compare.changed).count()).toBe(2)
  await expect.poll(() => host.getByRole('cell', { name: /^Fungerar/ }).count(), patience).toBe(9)
  expect(await host.getByRole('cell', { name: /^Hållbart/ }).count()).toBe(0)
  await doubts.scrollIntoViewIfNeeded()
  await shot(host, 'doubts-forged')

  // Håkan says that he is of Norrvik, starts a home for it and shares: genuine by its own key, and told to come from it.
  const stranger = await rig.phone()
  await join(stranger, invite, { ...hakan, organisation: 'Norrvik' })
  await goTo(stranger, 'Hemma')
  await button(stranger, team.startAnyway).click()
  await heading(stranger, 'Hemmagruppen i Norrvik').waitFor()
  await rate(stranger, 'Påbörjat', { way: 'Något annat.' })
  await shareRating(stranger, 2)
  await expect.poll(() => host.getByRole('cell', { name: /^Påbörjat/ }).count(), patience).toBe(9)
  await host.getByText(compare.twoHomes('Norrvik')).waitFor()
  await host.evaluate(() => { scrollTo(0, 0) })
  await shot(host, 'doubts-two-homes')
  await link(host, 'Politisk styrning').first().click()
  await host.getByText(compare.fromHome('Håkan Nyström')).waitFor()
})

test('a rating that is shared early does not empty the comparison; each idea leads back to its own occasion', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await page.waitForURL(/\/round\/[^/]+/, { timeout: 60_000 })
  const round = `${rig.url}round/${roundOf(page)}`
  await page.goto(`${round}/home`)
  const early = link(page, /^Skatta hur det är hos er.*Lärandeträff 3/)
  await early.click()
  await link(page, /^Politisk styrning/).click()
  await page.getByRole('group', { name: team.ownView }).getByText('Fungerar', { exact: true }).click()
  await page.getByRole('group', { name: team.joint }).getByText('Fungerar', { exact: true }).click()
  await page.getByLabel(team.evidence, { exact: true }).fill('Nytt beslut i fullmäktige.')
  await link(page, team.ratingTitle).click()
  await button(page, team.share).click()
  await button(dialog(page, team.shareTitle), team.shareNow).click()
  await page.getByText('version 1').first().waitFor()

  await page.goto(`${round}/comparison`)
  const choice = page.getByRole('group', { name: compare.occasion })
  await expect.poll(() => choice.getByRole('radio', { name: 'Lärandeträff 1' }).isChecked(), patience).toBe(true)
  await page.getByText(compare.differsMuch).first().waitFor()
  await choice.getByText('Lärandeträff 3', { exact: true }).click()
  const own = page.getByRole('cell', { name: new RegExp(compare.up) }).first()
  await own.getByText(`↑ ${compare.short.up}`).waitFor()
  await shot(page, 'doubts-early')
  await link(page, 'Norrvik').click()
  await link(page, compare.title).click()
  expect(await choice.getByRole('radio', { name: 'Lärandeträff 3' }).isChecked()).toBe(true)

  await page.goto(`${round}/ideas`)
  await link(page, /^Ge nämndsekreteraren/).click()
  await link(page, compare.toSource).click()
  await page.getByText(compare.differsMuch).or(page.getByText(compare.differs)).first().waitFor()
  await button(page, compare.takeHome).first().waitFor()
  expect(page.url()).toContain('meeting=')
})

test('a level of an older scale is to be rated anew, and says so', async () => {
  const [host, page] = await Promise.all([rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  await join(page, (await readInvite(host)).link, karin)
  await startHome(page, 'Norrvik')
  await rate(page, 'Påbörjat', { way: 'Mall.' })
  await alterStored(page, 'home', (doc) => {
    const [levels, views] = [doc.getMap('levels'), doc.getMap('views')]
    for (const key of levels.keys()) if (/\/(politics|leadership)\//.test(key)) levels.set(key, 'advanced')
    for (const key of views.keys()) if (key.includes('/politics/')) views.set(key, 'advanced')
  }, `${rig.url}round/${roundOf(page)}/home`)
  await link(page, /^Skatta hur det är hos er/).first().click()
  await page.getByText('7 av 9 klara').waitFor()
  await link(page, /^Ledarskap och ansvar.*Annan skala: skatta om/).waitFor()
  await link(page, /^Politisk styrning.*Inte svarat/).waitFor()
  await shot(page, 'doubts-old-scale')
  await link(page, /^Ledarskap/).click()
  await page.getByText(team.jointOtherScale).waitFor()
  await shot(page, 'doubts-old-scale-joint')
  await link(page, team.ratingTitle).click()
  await link(page, /^Politisk styrning/).click()
  await page.getByText(team.ownOtherScale).waitFor()
  await page.getByRole('group', { name: team.ownView }).getByText('Fungerar', { exact: true }).click()
  await page.getByText(team.jointOtherScale).waitFor()
  const joint = page.getByRole('group', { name: team.joint })
  await joint.getByText('Påbörjat', { exact: true }).click()
  await expect.poll(() => page.getByText(team.jointOtherScale).count(), patience).toBe(0)
  // A level that was set can be taken back.
  await button(page, team.takeBack).click()
  await expect.poll(() => joint.getByRole('radio', { checked: true }).count(), patience).toBe(0)
})
