/** The home team and what it works with: on a phone that has opened the example round. */
import { basics } from '../../src/i18n/later/basics.sv.ts'
import { brief } from '../../src/i18n/later/brief.sv.ts'
import { changeKey } from '../../src/i18n/later/changeKey.sv.ts'
import { compare } from '../../src/i18n/later/compare.sv.ts'
import { health } from '../../src/i18n/later/health.sv.ts'
import { pdsa } from '../../src/i18n/later/pdsa.sv.ts'
import { mentor } from '../../src/i18n/later/mentor.sv.ts'
import { obstacles } from '../../src/i18n/later/obstacles.sv.ts'
import { improvement } from '../../src/i18n/later/improvement.sv.ts'
import { readOnly } from '../../src/i18n/later/readOnly.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { search } from '../../src/i18n/later/search.sv.ts'
import { stakeholders } from '../../src/i18n/later/stakeholders.sv.ts'
import { thread } from '../../src/i18n/later/thread.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { onComparison } from './comparisonScreens.ts'
import { button, choice, dialog, field, heading, inRound, link, type Screen, stay } from './screen.ts'
import { alterStored, makeNewer } from './stored.ts'

export const onHome: readonly Screen[] = [
  { name: 'home team', go: inRound('/home', team.of('Norrvik')) },
  {
    name: 'small tests',
    async go({ page }) {
      await link(page, new RegExp(`^${pdsa.title}`)).click()
      await page.getByText(pdsa.decided(1)).click()
      await link(page, /^Får ärendena innehåll/).waitFor()
    },
  },
  {
    name: 'a new small test',
    async go({ page }) {
      await button(page, pdsa.add).click()
      await heading(page, pdsa.add).waitFor()
    },
  },
  {
    name: 'a small test that has been done',
    async go({ page }) {
      await field(page, pdsa.fields.question).fill('Svarar fler pappor om vi ringer på kvällen?')
      for (const phase of ['do', 'study', 'act'] as const) await page.getByText(pdsa.phases[phase]).click()
      await field(page, pdsa.fields.observations).fill('Åtta av tio mammor svarade, och sex av tio pappor.')
      await field(page, pdsa.fields.learning).fill('Klockan sju passar bäst.')
      await choice(page, 'Ändra').click()
      await button(page, pdsa.next).waitFor()
    },
  },
  { name: 'the round in short', go: inRound('/brief', brief.of('Norrvik')) },
  {
    name: 'the round in short, of another role',
    async go({ page, round }) {
      await page.goto(`${round}/brief?as=keyPerson`)
      await page.getByText(brief.readFor('Jonas Bergman')).waitFor()
    },
  },
  { name: 'how the round stands', go: inRound('/health', health.title) },
  { name: 'the mentor’s checklist', go: inRound('/home/mentor', mentor.title) },
  { name: 'home team again', go: inRound('/home', team.of('Norrvik')) },
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
      await link(page, new RegExp(`^${team.rate}.*Lärandeträff 3`)).click()
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
  ...onComparison,
  { name: 'obstacles of the example', go: inRound('/home/obstacles', obstacles.title) },
  { name: 'new obstacle dialog', go: stay, opener: (page) => button(page, obstacles.add) },
  {
    name: 'new obstacle dialog, not filled in',
    async go({ page }) {
      await button(page, obstacles.add).click()
      await dialog(page).getByRole('button', { name: sv.common.add }).click()
      await dialog(page).getByText(obstacles.needed).waitFor()
    },
  },
  {
    name: 'obstacles',
    async go({ page }) {
      for (const [what, sponsor] of [['Förvaltningen har ingen tid före sommaren.', 'Karin Lund'], ['Siffrorna är inte könsuppdelade.', null]] as const) {
        if ((await dialog(page).count()) === 0) await button(page, obstacles.add).click()
        await field(dialog(page), obstacles.what).fill(what)
        if (sponsor !== null) await field(dialog(page), obstacles.sponsor).selectOption(sponsor)
        await dialog(page).getByRole('button', { name: sv.common.add }).click()
        await dialog(page).waitFor({ state: 'detached' })
        await page.getByText(what).waitFor()
      }
    },
  },
  {
    name: 'obstacle',
    async go({ page }) {
      await link(page, /^Förvaltningen har ingen tid/).click()
      await field(page, obstacles.answer).fill('Nämnden skjuter upp två ärenden.')
    },
  },
  {
    name: 'obstacle, cleared',
    async go({ page }) {
      await button(page, obstacles.clear).click()
      await page.getByText(/^Undanröjt/).waitFor()
    },
  },
  {
    name: 'obstacles, with a cleared one',
    async go({ page }) {
      await link(page, obstacles.all).click()
      await page.getByText(obstacles.cleared(1)).click()
    },
  },
  { name: 'stakeholders, empty', go: inRound('/home/stakeholders', stakeholders.title) },
  { name: 'new stakeholder dialog', go: stay, opener: (page) => button(page, stakeholders.add) },
  {
    name: 'stakeholder',
    async go({ page }) {
      await button(page, stakeholders.add).click()
      await field(dialog(page), stakeholders.who).fill('Förskolans rektorer')
      await dialog(page).getByRole('button', { name: stakeholders.goOn }).click()
      await heading(page, stakeholders.one).waitFor()
    },
  },
  {
    name: 'stakeholder, filled in',
    async go({ page }) {
      const choose = (group: string, name: string) => page.getByRole('group', { name: group }).getByText(name, { exact: true }).click()
      await choose(stakeholders.influence, stakeholders.influences.high)
      await choose(stakeholders.stanceNow, stakeholders.stances.doubtful)
      await choose(stakeholders.stanceWanted, stakeholders.stances.driving)
      await page.getByText(stakeholders.steps(3, stakeholders.stances.doubtful, stakeholders.stances.driving)).waitFor()
    },
  },
  {
    name: 'stakeholders',
    async go({ page }) {
      await link(page, stakeholders.all).click()
      await link(page, /^Förskolans rektorer/).waitFor()
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
