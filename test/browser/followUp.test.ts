/** The next meeting opens with what was promised at the last one; and the commitment round tells who has promised. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { button, choose, createRound, dayFromNow, dialog, fillCommitment, goTo, hakan, heading, join, karin, link, makeCommitment, patience, readInvite, shot, startMeeting } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

test('what was promised is asked for at the next meeting, organisation by organisation, and what came of it stands beside what was thought', async () => {
  const [norrvik, ekdala] = [await rig.phone(), await rig.phone()]
  await createRound(norrvik, rig.url, karin)
  const { link: invite } = await readInvite(norrvik)
  await join(ekdala, invite, hakan)
  await startMeeting(norrvik)
  const first = norrvik.url()

  await norrvik.goto(first.replace(/\/meeting\/([^/?]+).*/, '/commitment/new?meeting=$1'))
  await norrvik.getByLabel('Vad tror vi ska hända?').fill('Hälften svarar')
  await fillCommitment(norrvik, { what: 'Ställa samma frågor till alla', due: dayFromNow(30) })
  await norrvik.goto(first)
  await button(norrvik, 'Dagordning').click()
  await dialog(norrvik, 'Dagordning').getByRole('button', { name: /^Första steget/ }).click()
  await norrvik.getByText('Ställa samma frågor till alla').waitFor()
  await norrvik.getByText('Har inte lovat något än på den här träffen.').first().waitFor()

  // The next meeting, which nobody has begun yet: it can be read already.
  await goTo(ekdala, 'Omgången')
  await link(ekdala, /^Lärandeträff 1/).click()
  await button(ekdala, /^Uppföljning av åtaganden/).click()
  await heading(ekdala, 'Uppföljning av åtaganden').waitFor()
  const promised = ekdala.getByRole('article').filter({ hasText: 'Ställa samma frågor till alla' })
  await promised.getByText('Vi trodde: Hälften svarar').waitFor(patience)
  await ekdala.getByText('Inget att följa upp.').waitFor()
  const followUp = ekdala.url()

  await promised.getByRole('link', { name: /^Vad hände/ }).click()
  await choose(ekdala, 'Läge', 'Delvis klart')
  // It is closed only with what came of it, its lesson, and whether it is kept, changed or dropped.
  await ekdala.getByText('Skriv vad ni lärde er.').waitFor()
  await ekdala.getByLabel('Vad hände?').fill('Var tredje svarade')
  await ekdala.getByLabel('Vad lärde vi oss?').fill('Fråga på plats')
  await choose(ekdala, 'Ska vi behålla, ändra eller lägga ner?', 'Ändra')
  await button(ekdala, 'Avsluta åtagandet').click()
  await ekdala.getByText('Åtagandet är avslutat.').first().waitFor()

  // It stays in the follow-up of this meeting, on every phone.
  await norrvik.goto(followUp)
  await norrvik.getByText('Det blev: Var tredje svarade').waitFor(patience)
  await norrvik.getByText('Vi lärde oss: Fråga på plats').waitFor()
  expect(await norrvik.getByRole('link', { name: /^Vad hände/ }).count()).toBe(0)

  // And in its minutes, as in those of no earlier one; what is promised between meetings is in them too.
  await norrvik.goto(first.replace(/\/meeting\/.*/, '/commitments'))
  await makeCommitment(norrvik, { what: 'Räkna flickor och pojkar', due: dayFromNow(90) })
  await norrvik.goto(followUp.replace('/meeting/', '/minutes/').replace(/\?.*/, ''))
  await heading(norrvik, 'Uppföljning av åtaganden').waitFor(patience)
  await norrvik.getByText('Räkna flickor och pojkar').waitFor()
  await norrvik.getByText('Läge: Planerat, inte avslutat än').waitFor()
  for (const text of ['Förutsägelse: Hälften svarar', 'Resultat: Var tredje svarade', 'Beslut: Ändra', 'Lärdom: Fråga på plats']) await norrvik.getByText(text, { exact: true }).waitFor()
  await norrvik.getByText(/^Läge: Delvis klart, avslutat \d+ \p{L}+ \d{4}$/u).waitFor()
  await shot(norrvik, 'minutes-followUp', { fullPage: true })
  await norrvik.goto(first.replace('/meeting/', '/minutes/').replace(/\?.*/, ''))
  await heading(norrvik, 'Åtaganden').waitFor(patience)
  expect(await heading(norrvik, 'Uppföljning av åtaganden').count()).toBe(0)
})
