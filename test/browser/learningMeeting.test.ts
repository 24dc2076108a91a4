/**
 * A whole learning meeting 2, ninety days after the first promises: twelve phones and a big screen, each on a profile of its
 * own. Its leader's phone dies half-way, two people have no phone, and one phone is without a network until the end.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Announcement, busiest, hear } from './announcements.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dayFromNow, dialog, fillCommitment, goOffline, goTo, heading, join, link, note, patience, readInvite, startMeeting, type Who, writeReflection, ylva,
} from './steps.ts'

const day = 86_400_000
const people: readonly Who[] = [
  ...['Karin Lund', 'Jonas Ek', 'Pia Forss', 'Samir Aziz'].map((name) => ({ name, organisation: 'Norrvik' })),
  ...['Håkan Nyström', 'Amira Haddad', 'Lena Åkerlund', 'Olof Berg'].map((name) => ({ name, organisation: 'Ekdala' })),
  ...['Eva Ström', 'Nils Dahl', 'Maj Roos'].map((name) => ({ name, organisation: 'Solhamn' })),
].map((who, i) => ({ ...who, role: ['Politiker', 'Hög chef', 'Nyckelperson'][i % 3] ?? '' }))
const withoutPhone: readonly Who[] = [
  { name: 'Britta Lind', organisation: 'Norrvik', role: 'Politiker' },
  { name: 'Göran Sand', organisation: 'Ekdala', role: 'Politiker' },
]

let rig: Rig
/** ms by which everybody's clock, the server's too, is ahead of this computer's. */
let ahead = 0
let leader: Page
let phones: Page[]
let wall: Page
let away: Page
/** What a screen reader says on the phone of somebody who takes part. */
let heard: readonly Announcement[]
const promised = 'Fråga flickor och pojkar för sig'

const phone = async () => {
  const page = await rig.phone()
  await page.context().clock.install({ time: Date.now() + ahead })
  return page
}
const phoneOf = (name: string) => phones[people.findIndex((who) => who.name === name)]!
/** All who are in the room now and have a network. */
const here = () => [leader, ...phones].filter((page) => !page.isClosed() && page !== away)
const at = (title: string) => Promise.all([...here(), wall].map((page) => heading(page, title).waitFor(patience)))

async function bring(by: Page, title: string): Promise<void> {
  await button(by, 'Dagordning').click()
  await button(dialog(by, 'Dagordning'), title).click()
  await button(by, 'Ta gruppen hit').click()
  await at(title)
}

/** The file that a button gives. */
async function taken(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  return readFile(await download.path())
}

beforeAll(async () => {
  rig = await createRig({ now: () => Date.now() + ahead })
  leader = await phone()
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  phones = await Promise.all(people.map(phone))
  heard = await hear(phoneOf('Jonas Ek'))
  // As they come through the door.
  for (let i = 0; i < people.length; i += 4) {
    await Promise.all(people.slice(i, i + 4).map((who, k) => join(phones[i + k]!, invite, who)))
  }
  wall = await phone()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(invite)
})
afterAll(() => rig.close())

test('something is promised at the start-up meeting', async () => {
  const karin = phoneOf('Karin Lund')
  await startMeeting(leader)
  await karin.goto(leader.url().replace(/\/meeting\/([^/?]+).*/, '/commitment/new?meeting=$1'))
  await karin.getByLabel('Vad tror vi ska hända?').fill('Hälften svarar')
  await fillCommitment(karin, { what: promised, due: dayFromNow(60) })
  await button(leader, 'Du leder').click()
  await button(dialog(leader, 'Du leder'), 'Avsluta träffen').click()
  await leader.getByText('Träffen är slut.').first().waitFor()
})

test('ninety days later all phones and a big screen are at the next meeting, and two come without a phone', async () => {
  ahead = 90 * day
  for (const page of [leader, ...phones, wall]) await page.context().clock.setSystemTime(Date.now() + ahead)
  await goTo(leader, 'Omgången')
  await link(leader, /^Lärandeträff 2/).click()
  const meeting = leader.url()
  for (const page of phones) await page.goto(meeting.replace(/#.*/, ''))
  await wall.goto(meeting.replace('/meeting/', '/wall/').replace(/#.*/, ''))
  await button(leader, 'Starta träffen').click()
  await at('Incheckning')
  away = phones.at(-1)!
  await heading(away, 'Incheckning').waitFor(patience)
  await button(leader, `${people.length + 1} här`).waitFor(patience)
  // Begun anew without a network, so that no road that stood before is left.
  await goOffline(away)
  await away.reload()
  await heading(away, 'Incheckning').waitFor(patience)

  await leader.getByRole('button', { name: /^\d+ här$/ }).click()
  await button(dialog(leader, 'Vilka som är här'), 'Utan telefon').click()
  const list = dialog(leader, 'Vilka är med')
  for (const { name, organisation = '', role = '' } of withoutPhone) {
    await button(list, 'Ny person').click()
    await dialog(leader, 'Ny person').getByLabel('Namn', { exact: true }).fill(name)
    await choose(leader, 'Organisation', organisation)
    await choose(leader, 'Roll', role)
    await button(dialog(leader, 'Ny person'), 'Lägg till').click()
    await expect.poll(() => list.getByLabel(new RegExp(name)).isChecked(), patience).toBe(true)
  }
  await button(list, 'Klar').click()
  // The check-in is a round of speaking, in which they have their turn too.
  await phones[0]!.getByText(`0 av ${people.length + 3} har talat`).waitFor(patience)
  for (let turn = 0; turn < 3; turn++) await leader.getByRole('button', { name: /^(Nästa|Ge ordet vidare)$/ }).click()
  for (const page of here()) await page.getByText(`3 av ${people.length + 3} har talat`).waitFor(patience)
})

test('what was promised is followed up first', async () => {
  const karin = phoneOf('Karin Lund')
  await button(leader, 'Nästa punkt').click()
  await at('Uppföljning av åtaganden')
  await karin.getByText('Vi trodde: Hälften svarar').waitFor()
  await karin.getByRole('link', { name: /^Vad hände/ }).click()
  await choose(karin, 'Läge', 'Klart')
  await karin.getByLabel('Vad hände?').fill('Var tredje svarade')
  await karin.getByLabel('Vad lärde vi oss?').fill('Fråga på plats')
  await choose(karin, 'Ska vi behålla, ändra eller lägga ner?', 'Ändra')
  await button(karin, 'Avsluta åtagandet').click()
  await karin.getByText('Åtagandet är avslutat.').first().waitFor()
  for (const page of here().filter((each) => each !== karin)) await page.getByText('Vi lärde oss: Fråga på plats').waitFor(patience)
  await karin.goBack()
})

test('the leader’s phone dies, and the deputy goes on', async () => {
  const hakan = phoneOf('Håkan Nyström')
  await button(leader, 'Du leder').click()
  await dialog(leader, 'Du leder').getByLabel('Ersättare').selectOption('Håkan Nyström')
  await button(dialog(leader, 'Du leder'), 'Stäng').click()
  // What one phone writes comes to the others in its order: the deputy knows.
  await writeReflection(leader, 'Jag hör av mig')
  await note(hakan, 'Jag hör av mig').waitFor(patience)
  await leader.context().close()
  await hakan.getByText(`${ylva.name} leder, men telefonen hörs inte. Du är ersättare.`).waitFor(patience)
  await button(hakan, 'Ta över').click()
  await button(hakan, 'Du leder').waitFor(patience)
})

test('all write at once, and nobody who is in the middle of something is moved', async () => {
  const hakan = phoneOf('Håkan Nyström')
  await bring(hakan, 'Rollgrupper: ledarskap och motstånd')
  for (const page of here()) await page.getByText(/^Din rollgrupp: /).waitFor(patience)
  const [still, ...others] = here().filter((page) => page !== hakan) as [Page, ...Page[]]
  await choose(still, 'Vem ska kunna läsa?', 'Omgången')
  const field = still.getByLabel('Skriv din tanke')
  await field.fill('Mitt i en mening')
  await still.evaluate(() => { (document.activeElement as HTMLTextAreaElement).setSelectionRange(4, 4) })
  const place = () => still.evaluate(() => {
    const { selectionStart, selectionEnd, value } = document.activeElement as HTMLTextAreaElement
    return [scrollY, selectionStart, selectionEnd, value]
  })
  const before = await place()
  await Promise.all(others.map((page, i) => writeReflection(page, `Tanke ${i} om motstånd`)))
  for (let i = 0; i < others.length; i++) await note(still, `Tanke ${i} om motstånd`).waitFor(patience)
  expect(await place()).toEqual(before)
  await button(still, 'Lägg till').click()
  for (const page of here()) await note(page, 'Mitt i en mening').waitFor(patience)
  // Who has no network writes as well.
  await button(away, 'Dagordning').click()
  await button(dialog(away, 'Dagordning'), 'Rollgrupper: ledarskap och motstånd').click()
  await writeReflection(away, 'Skrivet i källaren utan nät')
})

test('a promise is made, the meeting is judged without names, and ends', async () => {
  const [hakan, amira] = [phoneOf('Håkan Nyström'), phoneOf('Amira Haddad')]
  await bring(hakan, 'Åtaganderunda')
  await link(amira, 'Gör ett åtagande').click()
  await fillCommitment(amira, { what: 'Pröva frågan i två klasser', due: dayFromNow(150) })
  for (const page of here()) if (page !== amira) await page.getByText('Pröva frågan i två klasser').waitFor(patience)
  await heading(amira, 'Åtaganderunda').waitFor()
  await bring(hakan, 'Plus, minus, intressant och nästa datum')
  const without = (page: Page, kind: RegExp) => page.getByRole('region', { name: 'Utan namn' }).getByRole('textbox', { name: kind }).first()
  await without(phones[1]!, /^Plus/).fill('Bra att höra om bakslag')
  await without(amira, /^Minus/).fill('För lite tid')
  await button(hakan, 'Du leder').click()
  await button(dialog(hakan, 'Du leder'), 'Avsluta träffen').click()
  await hakan.getByText('Träffen är slut.').first().waitFor()
})

test('everybody has the same minutes, and all is in them', async () => {
  await away.context().setOffline(false)
  const pages = [...here(), away, wall]
  const texts = ['Skrivet i källaren utan nät', 'Mitt i en mening', 'Bra att höra om bakslag', 'För lite tid', 'Pröva frågan i två klasser']
  const address = phoneOf('Håkan Nyström').url().replace(/\/meeting\/([^/?]+).*/, '/minutes/$1')
  const files = await Promise.all(pages.map(async (page) => {
    await page.goto(address)
    for (const text of [...texts, 'Britta Lind']) await page.getByText(text).first().waitFor(patience)
    const text = await taken(page, 'Spara textfil')
    return [text, await taken(page, 'Spara som Word-dokument')] as const
  }))
  expect(new Set(files.map(([text]) => text.toString())).size).toBe(1)
  expect(new Set(files.map(([, word]) => word.toString('hex'))).size).toBe(1)
  // So is all else that leaves the app: the whole round, and its tables.
  await Promise.all(pages.map((page) => page.goto(address.replace(/\/minutes\/.*/, '/out'))))
  for (const what of ['Spara omgången', 'Spara tabellerna']) {
    const kinds = async () => new Set((await Promise.all(pages.map((page) => taken(page, what)))).map((bytes) => bytes.toString('hex'))).size
    await expect.poll(kinds, patience).toBe(1)
  }
  const minutes = files[0]?.[0].toString() ?? ''
  for (const { name } of [ylva, ...people, ...withoutPhone]) expect(minutes).toContain(name)
  expect(minutes).toMatch(/## Uppföljning av åtaganden\n[^#]+### Norrvik\n\n#### Fråga flickor och pojkar för sig\n\n- Karin Lund, .*\n- Förutsägelse: Hälften svarar\n- Resultat: Var tredje svarade\n- Läge: Klart, avslutat .*\n- Beslut: Ändra\n- Lärdom: Fråga på plats\n/)
  for (let i = 0; i < people.length - 3; i++) expect(minutes).toContain(`Tanke ${i} om motstånd`)
  expect(minutes.split('\n').filter((line) => line.includes('(Utan namn)'))).toHaveLength(2)
})

test('a screen reader on one of the phones was told what happened, and no more than twelve times in any minute', () => {
  expect(heard.map(({ text }) => text).join('\n')).toContain('Uppföljning av åtaganden')
  const most = busiest(heard, 60_000)
  expect(most.map(({ at, text }) => `${String(at)} ${text}`).slice(12), most.map(({ text }) => text).join('\n')).toEqual([])
})
