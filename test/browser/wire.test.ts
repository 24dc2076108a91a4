/**
 * The wall on the real roads: the app with WebRTC, relay, tabs and signalling. Nothing of home or mine is said in the round's
 * room before it is shared, nothing readable leaves a page at all but in the files that people take out, and what leaves
 * is what sealing has made.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseFragment } from '../../src/protocol/invite.ts'
import { parseRelay } from '../../src/protocol/relay.ts'
import { parseSignal } from '../../src/protocol/signalling.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createAssembler } from '../../src/sync/parts.ts'
import { hex } from '../tap.ts'
import { openProfile, shareNow, toHome } from './basicsSteps.ts'
import { createEar, type Ear } from './ear.ts'
import { shareRating, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dayFromNow, dialog, goTo, heading, join, link, makeCommitment, note, patience, readInvite, startMeeting, type Who, writeReflection,
} from './steps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }
const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const shared = 'Kanariefågel i belägget'
const atHome = 'Kanariefågel till hemmagruppen'
const mine = 'Kanariefågel bara för mig'
const draft = 'Kanariefågel i ett utkast'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

test('what leaves a phone is sealed, and the round hears nothing of home before it is shared', async () => {
  const ear = createEar()
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  for (const page of [host, first, second]) await ear.listen(page)
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, karin)
  await startHome(first, 'Norrvik')
  const homeInvite = await copyHomeInvite(first)
  await join(second, homeInvite, lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()

  await openDimension(first)
  await first.getByRole('group', { name: 'Hur är det hos er, som du ser det?' }).getByText('Fungerar', { exact: true }).click()
  await first.getByRole('group', { name: 'Vår gemensamma nivå' }).getByText('Fungerar', { exact: true }).click()
  await first.getByLabel('Belägg', { exact: true }).fill(shared)
  await first.getByLabel('Så gör vi', { exact: true }).fill('Vi har en mall.')
  await openDimension(second)
  await second.getByRole('group', { name: 'Hur är det hos er, som du ser det?' }).getByText('Fungerar', { exact: true }).click()
  await expect.poll(() => second.getByLabel('Belägg', { exact: true }).inputValue(), patience).toBe(shared)
  // Another tab of the same phone, over the tabs' own road.
  const tab = await first.context().newPage()
  await tab.goto(first.url())
  await expect.poll(() => tab.getByLabel('Belägg', { exact: true }).inputValue(), patience).toBe(shared)
  await tab.getByLabel('Så gör vi', { exact: true }).fill('Vi har en mall och en lista.')
  await expect.poll(() => first.getByLabel('Så gör vi', { exact: true }).inputValue(), patience).toBe('Vi har en mall och en lista.')

  await goTo(host, 'Omgången')
  await startMeeting(host)
  await button(host, 'Nästa punkt').click()
  await heading(host, 'Lär känna varandra').waitFor()
  await second.goto(host.url())
  await heading(second, 'Lär känna varandra').waitFor()
  await writeReflection(second, atHome, 'Hemma')
  await writeReflection(second, mine, 'Bara jag')
  await writeReflection(second, 'Något till alla', 'Omgången')
  await note(host, 'Något till alla').waitFor()

  const rooms = { round: await said(ear, invite, 0), home: await said(ear, homeInvite, 1) }
  await expect.poll(() => rooms.home(atHome), patience).toBe(true)
  for (const words of [shared, atHome]) expect([words, rooms.home(words), rooms.round(words)]).toEqual([words, true, false])
  expect([rooms.round('Något till alla'), rooms.home(mine), rooms.round(mine)]).toEqual([true, false, false])

  await link(first, 'Skattning').click()
  await shareRating(first, 1)
  await expect.poll(() => rooms.round(shared), patience).toBe(true)
  expect([rooms.round(atHome), rooms.round(mine), rooms.home(mine)]).toEqual([false, false, false])

  for (const heard of ear.tap.rooms.values()) expect([heard.unread, heard.messages > 0]).toEqual([0, true])
  for (const words of [shared, atHome, mine, 'Något till alla', 'Karin Lund']) expect(readable(ear, words)).toEqual([])
  for (const road of ['channel', 'relay', 'tabs', 'signalling', 'out'] as const) {
    const used = ear.left.some((each) => each.road === road && (road !== 'tabs' || each.lane.startsWith('larandetraff/')))
    expect([road, used]).toEqual([road, true])
  }
  const casts = ear.left.filter(({ road, bytes }) => road === 'relay' && bytes[0] === 8)
  expect(casts.length).toBeGreaterThan(0)
  expect(unsealed(ear)).toEqual([])
})

test('what people take out as files holds of home only what is shared, and nothing of mine', async () => {
  const ear = createEar()
  const [host, first] = await Promise.all([rig.phone(), rig.phone()])
  for (const page of [host, first]) await ear.listen(page)
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, karin)
  await makeCommitment(first, { what: 'Fråga verksamheten', due: dayFromNow(30) })
  await link(first, 'Nytt åtagande').click()
  await first.getByLabel('Vad ska vi göra?').fill(draft)
  await link(first, 'Åtaganden').first().click()
  await first.getByRole('link', { name: draft }).waitFor()
  await startHome(first, 'Norrvik')
  await openProfile(first)
  await first.getByLabel('Prioriterade mål').fill('Väntan ska vara lika kort.')
  await shareNow(first, 'Dela organisationsfakta', 1)
  await first.getByLabel('Prioriterade mål').fill(atHome)
  await first.getByText('Ändrad sedan ni delade').waitFor()
  await toHome(first)
  await openDimension(first)
  await first.getByRole('group', { name: 'Hur är det hos er, som du ser det?' }).getByText('Fungerar', { exact: true }).click()
  await first.getByRole('group', { name: 'Vår gemensamma nivå' }).getByText('Fungerar', { exact: true }).click()
  await first.getByLabel('Belägg', { exact: true }).fill(shared)
  await first.getByLabel('Så gör vi', { exact: true }).fill('Vi har en mall.')
  await link(first, 'Skattning').click()
  await toHome(first)
  const home = first.url()
  await startMeeting(host)
  await button(host, 'Nästa punkt').click()
  await goTo(first, 'Träffen')
  await heading(first, 'Lär känna varandra').waitFor()
  await writeReflection(first, mine, 'Bara jag')
  await first.goto(home)

  const kept = [shared, atHome, mine, draft]
  const before = await takeBoth(ear, first)
  expect(['Fråga verksamheten', 'Väntan ska vara lika kort.'].map(before)).toEqual(['calendar', 'record'])
  expect(kept.map(before)).toEqual(['', '', '', ''])
  await link(first, /^Skatta hur det är hos er/).first().click()
  await shareRating(first, 1)
  expect(kept.map(await takeBoth(ear, first))).toEqual(['record', '', '', ''])
  await openProfile(first)
  await shareNow(first, 'Dela organisationsfakta', 2)
  await toHome(first)
  expect(kept.map(await takeBoth(ear, first))).toEqual(['record', 'record', '', ''])

  // No file leaves but by these buttons, and by no other road either.
  // What a page made is read out of its blob, which may take longer than the download does.
  const made = () => ear.left.filter(({ lane }) => lane === 'file').map(({ bytes }) => Buffer.from(bytes).toString().replaceAll('\r\n ', '')).sort()
  await expect.poll(made, patience).toEqual([...ear.tap.files.values()].flat().sort())
  for (const words of [shared, atHome, mine, draft]) expect(readable(ear, words)).toEqual([])
})

/** From a page with the round's tabs; ends at home. Which of the two files hold some words. */
async function takeBoth(ear: Ear, page: Page): Promise<(words: string) => string> {
  await goTo(page, 'Omgången')
  await link(page, 'Visa allt').click()
  const calendar = await takeOut(ear, page, 'Lägg i kalendern')
  await goTo(page, 'Hemma')
  const record = await takeOut(ear, page, 'Spara som fil')
  return (words) => Object.entries({ calendar, record }).flatMap(([name, text]) => (text.includes(words) ? [name] : [])).join()
}

async function takeOut(ear: Ear, page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()])
  const file = download.suggestedFilename()
  ear.tap.hearFile(file, await readFile(await download.path(), 'utf8'))
  return ear.tap.files.get(file)?.at(-1) ?? ''
}

/** The roads by which words have left in plain, but for the files that people have taken out. */
function readable(ear: Ear, words: string): string[] {
  return ear.left.filter(({ lane, bytes }) => lane !== 'file' && Buffer.from(bytes).includes(words)).map(({ road }) => road)
}

/** With the button, as people do: what is copied is heard too. */
async function copyHomeInvite(page: Page): Promise<string> {
  await button(page, 'Bjud in till hemmagruppen').click()
  const invite = dialog(page, 'Bjud in till hemmagruppen')
  await button(invite, 'Kopiera länk').click()
  const url = await invite.getByLabel('Länk', { exact: true }).inputValue()
  await button(invite, 'Stäng').click()
  return url
}

async function openDimension(page: Page): Promise<void> {
  await link(page, /^Skatta hur det är hos er/).first().click()
  await link(page, /^Politisk styrning/).click()
  await heading(page, 'Politisk styrning').waitFor()
}

/** Whether words were said in the room of an invite's entry, as whoever is in it would read them. */
async function said(ear: Ear, invite: string, entry: number): Promise<(words: string) => boolean> {
  const parsed = parseFragment(invite)
  const secret = parsed.ok ? parsed.value.entries[entry]?.secret : undefined
  if (secret === undefined) throw new Error('that is no invite')
  const { room } = await deriveRoom(secret, crypto.subtle)
  return (words) => [...(ear.tap.rooms.get(room)?.values() ?? [])].some((value) => value.includes(words))
}

/** What has left by a road without having been sealed, but for what each road needs in order to find the others. */
function unsealed({ left, sealed }: Ear): string[] {
  const lanes = new Map<string, ReturnType<typeof createAssembler>>()
  // sync/frame.ts: a hello's head is longer than that of what follows.
  const isFrame = (bytes: Uint8Array) => sealed.has(hex(bytes.subarray(bytes[0] === 1 ? 38 : 14)))
  // y-webrtc's own sealing: what it is called, the iv, and then the sealed bytes to the end.
  const isOfMesh = (bytes: Uint8Array) => [...sealed].some((made) => hex(bytes).endsWith(made))
  const isSignal = (text: string) => {
    const message = parseSignal(text)
    return message.ok && (message.value.type !== 'publish' || isOfMesh(Buffer.from(message.value.data, 'base64')))
  }
  const isOfTabs = (text: string) => /^\{"type":"(here|met|data|bye)"(,"(to|from)":"[a-z0-9]{26}")+\}$/.test(text)
  return left.flatMap(({ road, lane, bytes }) => {
    const text = Buffer.from(bytes).toString()
    if (road === 'signalling') return isSignal(text) ? [] : [text]
    // Dexie tells the phone's other tabs which rows have changed: their numbers, and nothing of them.
    if (lane === 'x-storagemutated-1') return []
    if (road === 'tabs') return isOfTabs(text) || isFrame(bytes) || isOfMesh(bytes) ? [] : [text]
    if (road === 'out') return []
    const said = road === 'relay' ? parseRelay(bytes) : null
    if (said?.ok === true && said.value.type === 'cast') return isFrame(said.value.bytes) ? [] : [hex(bytes).slice(0, 80)]
    // Beside what is said the relay hears numbers, and a token that proves the secret without telling it.
    if (said?.ok === true && said.value.type !== 'say') return []
    if (said?.ok === false) return [hex(bytes).slice(0, 80)]
    const [name, part] = said?.value.type === 'say' ? [`${lane}/${String(said.value.channel)}`, said.value.bytes] : [lane, bytes]
    const assembler = lanes.get(name) ?? createAssembler()
    lanes.set(name, assembler)
    const message = assembler.add(part)
    return message === null || (message !== 'bad' && isFrame(message)) ? [] : [hex(bytes).slice(0, 80)]
  })
}
