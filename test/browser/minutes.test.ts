/** The minutes of a meeting: what all have written, promised and been at, the same on every phone, to read and to keep. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../docx.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dayFromNow, dialog, fillCommitment, goOffline, goTo, hakan, heading, join, karin, link, note, patience, readInvite, startMeeting, writeReflection, ylva,
} from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

/** What the button on the page of the minutes hands over. */
async function saved(page: Page, by: string, extension: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, by).click()])
  expect(download.suggestedFilename()).toBe(`Anteckningar-från-Uppstartsmöte.${extension}`)
  return readFile(await download.path())
}
const text = async (page: Page) => (await saved(page, 'Spara textfil', 'md')).toString('utf8')
const wordDocument = (page: Page) => saved(page, 'Spara som Word-dokument', 'docx')

test('hold what everybody can read, and are one and the same on all phones, also on one that was away', async () => {
  const [leader, norrvik, ekdala] = [await rig.phone(), await rig.phone(), await rig.phone()]
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await join(norrvik, invite, karin)
  await join(ekdala, invite, hakan)
  await startMeeting(leader)
  for (const page of [norrvik, ekdala]) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor()
  }
  await writeReflection(norrvik, 'Fråga alla lika')
  await writeReflection(norrvik, 'Bara för mig', 'Bara jag')
  await note(ekdala, 'Fråga alla lika').waitFor()
  await goOffline(ekdala)
  await writeReflection(ekdala, 'Skrivet utan nät')

  await button(leader, 'Nästa punkt').click()
  await heading(norrvik, 'Lär känna varandra').waitFor()
  await button(leader, 'Du leder').click()
  await button(dialog(leader, 'Du leder'), 'Avsluta träffen').click()
  await leader.getByText('Träffen är slut.').first().waitFor()
  await ekdala.context().setOffline(false)

  await norrvik.goto(norrvik.url().replace(/\/meeting\/([^/?]+).*/, '/commitment/new?meeting=$1'))
  await fillCommitment(norrvik, { what: 'Ställa samma frågor till alla', due: dayFromNow(30) })
  const meeting = leader.url().replace(/\?.*/, '')
  const pages = [leader, norrvik, ekdala]
  for (const page of pages) {
    await page.goto(meeting)
    await link(page, 'Läs anteckningarna').click()
    await heading(page, 'Anteckningar från Uppstartsmöte').waitFor()
    for (const written of ['Fråga alla lika', 'Skrivet utan nät', 'Ställa samma frågor till alla']) await page.getByText(written).first().waitFor(patience)
    await page.getByText(/Ekdala: Håkan Nyström/).waitFor(patience)
  }
  const [first, ...others] = await Promise.all(pages.map(text))
  for (const other of others) expect(other).toBe(first)
  for (const said of ['## Vilka som var med', 'Karin Lund', 'Håkan Nyström', 'Ylva Brandt', '> Fråga alla lika', '> Skrivet utan nät', '### Ställa samma frågor till alla', '(planerat ']) {
    expect(first).toContain(said)
  }
  expect(first).not.toContain('Bara för mig')

  // The service worker has everything once it is active: what makes the document too, though nobody has asked for it.
  await ekdala.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await goOffline(ekdala)
  const [made, other] = [await wordDocument(ekdala), await wordDocument(leader)]
  expect(made.equals(other)).toBe(true)
  const { title, language, paragraphs } = readDocx(made)
  expect([title, language]).toEqual(['Anteckningar från Uppstartsmöte', 'sv-SE'])
  expect(paragraphs).toContainEqual({ style: 'Heading3', text: 'Ställa samma frågor till alla' })
  expect(paragraphs).toContainEqual({ style: 'Quote', text: 'Skrivet utan nät' })

  // On paper stand the words alone.
  await leader.emulateMedia({ media: 'print' })
  expect(await button(leader, 'Skriv ut').isVisible()).toBe(false)
  expect(await leader.getByText('Fråga alla lika').isVisible()).toBe(true)
})
