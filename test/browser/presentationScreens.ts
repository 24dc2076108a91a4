/** Presentations: written at home, read, and shown at the meeting, on a phone whose example round has its meeting running. */
import { invite } from '../../src/i18n/later/invite.sv.ts'
import { presentation as words } from '../../src/i18n/later/presentation.sv.ts'
import { attachments } from '../../src/i18n/later/attachments.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { wall } from '../../src/i18n/later/wall.sv.ts'
import { ways } from '../../src/i18n/later/ways.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import type { Page } from 'playwright-core'
import { pdfOf, pngOf } from './attachedFiles.ts'
import { button, dialog, field, heading, inRound, link, type Phone, type Screen, stay } from './screen.ts'

const figure = 'Ledamöter som ställde en fråga om mallen'
const picture = 'Nämnden vid bordet, sju ledamöter'
const source = 'Mallen på kommunens webbplats'

const showScene = (page: Page, scene: keyof typeof wall.scenes) => page.getByLabel(wall.scene).selectOption(scene)

const choose = ({ page }: Phone, name: string, buffer: Buffer) =>
  dialog(page).locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })

async function openDraft({ page, round }: Phone): Promise<void> {
  await page.goto(`${round}/home`)
  await link(page, new RegExp(`^${words.prepare}.*Lärandeträff 2`)).click()
  await heading(page, words.title).waitFor()
}

async function openSection(phone: Phone): Promise<void> {
  await openDraft(phone)
  await link(phone.page, /^Det vi testade/).click()
  await phone.page.getByRole('table', { name: figure }).waitFor()
}

export const onPresentations: readonly Screen[] = [
  { name: 'presentation, two sections written', go: openDraft },
  {
    name: 'section, empty',
    async go({ page }) {
      await link(page, words.continueWith('Det som hände')).click()
      await heading(page, 'Det som hände').waitFor()
    },
  },
  { name: 'section with a figure', go: openSection },
  { name: 'figure dialog', go: stay, opener: (page) => button(page, words.addFigure) },
  { name: 'figure dialog, of one that stands', go: stay, opener: (page) => button(page, words.change(figure)) },
  {
    name: 'figure dialog, not filled in',
    async go({ page }) {
      await button(page, words.addFigure).click()
      await field(page, words.women).fill('sextio')
      await button(page, sv.common.save).click()
      await page.getByText(words.needed.women).waitFor()
    },
  },
  { name: 'link dialog', go: openSection, opener: (page) => button(page, words.addLink) },
  {
    name: 'link dialog, without an address',
    async go({ page }) {
      await button(page, words.addLink).click()
      await button(page, sv.common.save).click()
      await page.getByText(words.needed.url).waitFor()
    },
  },
  { name: 'picture dialog', go: openSection, opener: (page) => button(page, words.addPicture) },
  {
    name: 'picture dialog, not filled in',
    async go({ page }) {
      await button(page, words.addPicture).click()
      await button(page, sv.common.save).click()
      await page.getByText(words.needed.picture).waitFor()
    },
  },
  {
    name: 'picture dialog, a file that is no picture',
    async go(phone) {
      await choose(phone, 'protokoll.docx', Buffer.from('PK'))
      await phone.page.getByText(attachments.problems.notAPicture).waitFor()
    },
  },
  {
    name: 'PDF page dialog',
    async go(phone) {
      await choose(phone, 'bilder.pdf', pdfOf(['1 0.8 0.6', '0.6 0.8 1']))
      await heading2(phone, attachments.whichPage)
    },
  },
  {
    name: 'PDF page dialog, a page that is not there',
    async go({ page }) {
      await field(page, attachments.pageOf(2)).fill('3')
      await page.getByText(attachments.noSuchPage(2)).waitFor()
    },
  },
  {
    name: 'picture dialog, a page of a PDF chosen',
    async go({ page }) {
      await field(page, attachments.pageOf(2)).fill('2')
      await button(page, attachments.usePage).click()
      await dialog(page).locator('img').waitFor()
    },
  },
  {
    name: 'picture dialog, a picture without words',
    async go(phone) {
      await choose(phone, 'namnden.png', pngOf(640, 360, 0xc9a66b, 0x2f6f73))
      await button(phone.page, sv.common.save).click()
      await phone.page.getByText(words.needed.alt).waitFor()
    },
  },
  {
    name: 'section with a figure, a picture and a link',
    async go({ page }) {
      await field(page, words.alt).fill(picture)
      await button(page, sv.common.save).click()
      await page.getByRole('img', { name: picture }).waitFor()
      await button(page, words.addLink).click()
      await field(page, words.url).fill('https://norrvik.example/handlingar/beslutsunderlag/mall-for-tjansteskrivelser-2026.pdf')
      await field(page, /^Vad leder länken till/).fill(source)
      await button(page, sv.common.save).click()
      await link(page, source).waitFor()
    },
  },
  { name: 'picture dialog, of one that stands', go: stay, opener: (page) => button(page, words.change(picture)) },
  { name: 'link dialog, of one that stands', go: stay, opener: (page) => button(page, words.change(source)) },
  { name: 'share dialog of the presentation', go: openDraft, opener: (page) => button(page, team.share) },
  {
    name: 'share dialog of the presentation, a section opened',
    async go({ page }) {
      await button(page, team.share).click()
      await dialog(page).getByText('Det vi testade').click()
      await dialog(page).getByText(`${figure}:`).waitFor()
    },
  },
  {
    name: 'presentation, shared',
    async go({ page }) {
      await dialog(page).getByRole('button', { name: team.shareNow, exact: true }).click()
      await page.getByText(/version 1$/).waitFor()
    },
  },
  { name: 'presentations', go: inRound('/presentations', ways.presentations) },
  {
    name: 'reading',
    async go({ page }) {
      await link(page, /^Ekdala.*Version 1/s).click()
      await heading(page, 'Ekdala').waitFor()
    },
  },
  {
    name: 'reading, with a note of one’s own',
    async go({ page }) {
      await button(page, words.ownNote).first().click()
      await field(page, words.ownNoteLabel).fill('Fråga vem som läser svaren.')
    },
  },
  {
    name: 'reading what one may show',
    async go({ page, round }) {
      await page.goto(`${round}/presentations`)
      await link(page, /^Norrvik.*Version 1/s).first().click()
      await page.getByRole('img', { name: picture }).and(page.locator('img')).waitFor()
    },
  },
  {
    name: 'meeting, presentations to show',
    async go({ page, round }) {
      await page.goto(round)
      await link(page, sv.round.toMeeting).click()
      await button(page, sv.meeting.agenda).click()
      await dialog(page).getByRole('button', { name: /Vårt förbättringsarbete/ }).click()
      await button(page, words.showAll).waitFor()
    },
  },
  {
    name: 'wall, before anything is shown',
    async go({ page }) {
      await link(page, words.bigScreen).click()
      await showScene(page, 'presentation')
      await page.getByRole('heading', { name: words.waiting }).waitFor()
    },
  },
  {
    name: 'wall',
    async go({ page }) {
      await button(page, words.choose('Norrvik')).click()
      await page.getByRole('heading', { name: 'Det vi testade' }).waitFor()
      await page.getByRole('img', { name: picture }).and(page.locator('img')).waitFor()
    },
  },
  {
    name: 'wall, the way in and who is here',
    async go({ page }) {
      await showScene(page, 'join')
      await page.getByRole('img', { name: invite.qr }).waitFor()
    },
  },
  {
    name: 'wall, the item and the clock',
    async go({ page }) {
      await showScene(page, 'item')
      await page.getByRole('timer').waitFor()
    },
  },
  {
    name: 'wall, the comparison',
    async go({ page }) {
      await showScene(page, 'comparison')
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'wall, no thoughts picked',
    async go({ page }) {
      await showScene(page, 'reflections')
      await page.getByText(wall.nothingPicked).waitFor()
      await showScene(page, 'auto')
    },
  },
  {
    name: 'meeting, a presentation shown to all',
    async go({ page }) {
      await link(page, wall.leave).click()
      await button(page, sv.meeting.agenda).click()
      await dialog(page).getByRole('button', { name: /Vårt förbättringsarbete/ }).click()
      await button(page, words.stop).waitFor()
    },
  },
  {
    name: 'reading what is shown to all',
    async go({ page, round }) {
      await page.goto(`${round}/presentations`)
      await link(page, /^Norrvik.*Version 1/s).first().click()
      await button(page, words.stop).waitFor()
    },
  },
]

const heading2 = ({ page }: Phone, name: string) => page.getByRole('heading', { name, level: 2 }).waitFor()
