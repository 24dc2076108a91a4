/**
 * The wall on the real roads: the app with WebRTC, tabs and signalling. Nothing of home or mine is said in the round's
 * room before it is shared, nothing readable leaves a page at all, and what leaves is what sealing has made.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseFragment } from '../../src/protocol/invite.ts'
import { parseSignal } from '../../src/protocol/signalling.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import { createAssembler } from '../../src/sync/webrtc/parts.ts'
import { hex } from '../tap.ts'
import { createEar, type Ear } from './ear.ts'
import { shareRating, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, goTo, heading, join, link, note, patience, readInvite, startMeeting, type Who, writeReflection } from './steps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }
const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const shared = 'Kanariefågel i belägget'
const atHome = 'Kanariefågel till hemmagruppen'
const mine = 'Kanariefågel bara för mig'

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
  await first.getByRole('group', { name: 'Hur är det hos er? Din bild' }).getByText('Fungerar', { exact: true }).click()
  await first.getByRole('group', { name: 'Vår gemensamma nivå' }).getByText('Fungerar', { exact: true }).click()
  await first.getByLabel('Belägg', { exact: true }).fill(shared)
  await first.getByLabel('Så gör vi', { exact: true }).fill('Vi har en mall.')
  await openDimension(second)
  await second.getByRole('group', { name: 'Hur är det hos er? Din bild' }).getByText('Fungerar', { exact: true }).click()
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
  for (const words of [shared, atHome, mine, 'Något till alla', 'Karin Lund']) {
    expect(ear.left.filter(({ bytes }) => Buffer.from(bytes).includes(words)).map(({ road }) => road)).toEqual([])
  }
  for (const road of ['channel', 'tabs', 'signalling', 'out'] as const) {
    const used = ear.left.some((each) => each.road === road && (road !== 'tabs' || each.lane.startsWith('larandetraff/')))
    expect([road, used]).toEqual([road, true])
  }
  expect(unsealed(ear)).toEqual([])
})

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
  // version 1 | kind 1 | device 16 | counter 8 | iv 12 | what was sealed
  const isFrame = (bytes: Uint8Array) => sealed.has(hex(bytes.subarray(38)))
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
    if (road !== 'channel') return []
    const assembler = lanes.get(lane) ?? createAssembler()
    lanes.set(lane, assembler)
    const message = assembler.add(bytes)
    return message === null || (message !== 'bad' && isFrame(message)) ? [] : [hex(bytes).slice(0, 80)]
  })
}
