/** The home team, the comparison and what is taken home: on a phone that has opened the example round. */
import { basics } from '../../src/i18n/later/basics.sv.ts'
import { changeKey } from '../../src/i18n/later/changeKey.sv.ts'
import { compare } from '../../src/i18n/later/compare.sv.ts'
import { improvement } from '../../src/i18n/later/improvement.sv.ts'
import { readOnly } from '../../src/i18n/later/readOnly.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { search } from '../../src/i18n/later/search.sv.ts'
import { thread } from '../../src/i18n/later/thread.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { button, choice, dialog, field, heading, inRound, link, type Screen, stay } from './screen.ts'
import { alterStored, makeNewer } from './stored.ts'

export const onHome: readonly Screen[] = [
  { name: 'home team', go: inRound('/home', team.of('Norrvik')) },
  { name: 'home invite dialog', go: stay, opener: (page) => button(page, team.invite) },
  {
    name: 'prerequisites',
    async go({ page }) {
      await link(page, new RegExp(`^${basics.check}`)).click()
      await heading(page, basics.prerequisites).waitFor()
    },
  },
  {
    name: 'organisation profile',
    async go({ page, round }) {
      await page.goto(`${round}/home`)
      await link(page, new RegExp(`^${basics.describe}`)).click()
      await heading(page, basics.profile).waitFor()
    },
  },
  {
    name: 'organisation profile, changed and not in order',
    async go({ page }) {
      await field(page, basics.fields.population).fill('många')
      await field(page, basics.fields.goals).fill('Flickor och pojkar ska få stöd lika tidigt.')
      await page.getByText(basics.notPopulation).waitFor()
    },
  },
  { name: 'share dialog of the profile', go: stay, opener: (page) => button(page, team.share) },
  {
    name: 'how the organisations have prepared',
    async go({ page, round }) {
      await page.goto(`${round}/prepared`)
      await page.getByText(basics.profileShared).first().waitFor()
    },
  },
  {
    name: 'rating',
    async go({ page, round }) {
      await page.goto(`${round}/home`)
      await link(page, new RegExp(`^${team.rate}.*Lärandeträff 1`)).click()
      await heading(page, team.ratingTitle).waitFor()
    },
  },
  {
    name: 'a dimension that all have answered',
    async go({ page }) {
      await link(page, /^Beslutsunderlag/).click()
      await heading(page, 'Beslutsunderlag').waitFor()
      await page.getByText(team.youSeeApart('Saknas', 'Påbörjat')).waitFor()
    },
  },
  {
    name: 'a dimension whose evidence is missing',
    async go({ page }) {
      await page.getByRole('group', { name: team.joint }).getByText('Hållbart', { exact: true }).click()
      await field(page, team.evidence).fill('')
      await page.getByText(team.evidenceNeeded).waitFor()
    },
  },
  {
    name: 'rating, changed since it was shared',
    async go({ page }) {
      await field(page, team.evidence).fill('Nytt stickprov i november: 9 av 40.')
      await link(page, team.ratingTitle).click()
      await page.getByText(team.changedSince).waitFor()
    },
  },
  { name: 'share dialog', go: stay, opener: (page) => button(page, team.share) },
  {
    name: 'a dimension that one has not answered',
    async go({ page, round }) {
      await page.goto(`${round}/home`)
      await link(page, new RegExp(`^${team.rate}.*resultatkonferensen`)).click()
      await link(page, /^Politisk styrning/).click()
      await page.getByText(team.jointHint).waitFor()
    },
  },
  {
    name: 'improvement, not begun',
    async go({ page, round }) {
      await page.goto(`${round}/home`)
      await link(page, new RegExp(`^${improvement.begin}`)).click()
      await field(page, improvement.fields.name).fill('Lika bemötande i ekonomiskt bistånd')
      await page.getByText(improvement.empty).waitFor()
    },
  },
  { name: 'measurement dialog', go: stay, opener: (page) => button(page, improvement.addMeasurement) },
  {
    name: 'measurement dialog, not in order',
    async go({ page }) {
      await button(page, improvement.addMeasurement).click()
      await field(dialog(page), improvement.women).fill('många')
      await dialog(page).getByRole('button', { name: sv.common.save }).click()
      await dialog(page).getByText(improvement.needed.women).waitFor()
    },
  },
  {
    name: 'improvement with measurements and a change',
    async go({ page }) {
      await field(dialog(page), improvement.women).fill('62,5')
      for (const [day, women, men] of [['2026-02-02', '', '71'], ['2026-03-02', '1 234,5', '72'], ['2026-03-30', '70', '73']] as const) {
        await field(dialog(page), improvement.day).fill(day)
        await field(dialog(page), improvement.women).fill(women)
        await field(dialog(page), improvement.men).fill(men)
        await dialog(page).getByRole('button', { name: sv.common.save }).click()
        if (day !== '2026-03-30') await button(page, improvement.addMeasurement).click()
      }
      await field(page, improvement.goal).fill('90')
      await button(page, improvement.addMark).click()
      await field(dialog(page), improvement.day).fill('2026-02-20')
      await field(dialog(page), improvement.label).fill('Samma frågor till alla som söker')
      await dialog(page).getByRole('button', { name: sv.common.save }).click()
      await button(page, improvement.changeMark('Samma frågor till alla som söker')).waitFor()
    },
  },
  { name: 'mark dialog', go: stay, opener: (page) => button(page, improvement.addMark) },
  {
    name: 'comparison',
    async go({ page, round }) {
      await page.goto(`${round}/comparison`)
      await page.getByText(compare.differsMuch).first().waitFor()
    },
  },
  {
    name: 'a dimension compared',
    async go({ page }) {
      await link(page, 'Beslutsunderlag').click()
      await button(page, compare.takeHome).first().waitFor()
    },
  },
  { name: 'take home dialog', go: stay, opener: (page) => button(page, compare.takeHome).first() },
  {
    name: 'take home dialog, not filled in',
    async go({ page }) {
      await button(page, compare.takeHome).first().click()
      await choice(page, compare.choices.no).click()
      await dialog(page).getByRole('button', { name: compare.takeHome }).click()
      await dialog(page).getByText(compare.needed.reason).waitFor()
    },
  },
  {
    name: 'profile of an organisation',
    async go({ page, round }) {
      await page.goto(`${round}/comparison`)
      await link(page, 'Ekdala').click()
      await heading(page, compare.profileOf('Ekdala')).waitFor()
      await page.getByText('vinterväghållning').waitFor()
    },
  },
  { name: 'ideas', go: inRound('/ideas', compare.ideas) },
  {
    name: 'idea',
    async go({ page }) {
      await link(page, /^Ge nämndsekreteraren/).click()
      await heading(page, compare.idea).waitFor()
    },
  },
  {
    name: 'what came of it',
    async go({ page, round }) {
      await page.goto(`${round}/thread`)
      await heading(page, thread.title).waitFor()
      await page.getByRole('list', { name: thread.line }).first().waitFor()
    },
  },
  {
    name: 'search',
    async go({ page, round }) {
      await page.goto(new URL('/search', round).href)
      await page.getByRole('searchbox').fill('nämnd')
      await page.getByRole('link').filter({ hasText: search.kinds.commitment }).first().waitFor()
    },
  },
  {
    name: 'a key to be changed',
    async go({ page, round }) {
      await page.goto(`${round}/home`)
      await button(page, team.invite).click()
      await dialog(page).getByText(changeKey.title, { exact: true }).click()
      await button(page, changeKey.goOn).click()
      await button(page, changeKey.act).waitFor()
    },
  },
]

/** The last: nothing can be written after them. */
export const onNewer: readonly Screen[] = [
  {
    name: 'a dimension, of a home that a newer version has written in',
    async go({ page, round }) {
      await alterStored(page, 'home', makeNewer, `${round}/home`)
      await page.getByText(readOnly.why.home).waitFor()
      await link(page, new RegExp(`^${team.rate}.*Lärandeträff 1`)).click()
      await link(page, /^Beslutsunderlag/).click()
      await page.getByRole('group', { name: team.joint }).waitFor()
    },
  },
  {
    name: 'an idea, in a round that a newer version has written in',
    async go({ page, round }) {
      await alterStored(page, 'round', makeNewer, `${round}/ideas`)
      await page.getByText(readOnly.why.round).waitFor()
      await link(page, /^Ge nämndsekreteraren/).click()
      await heading(page, compare.idea).waitFor()
    },
  },
]
