/** A network that lets no phone reach another: everything goes through the server, and the server may restart. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, goTo, heading, join, karin, kept, note, patience, readInvite, startMeeting, writeReflection,
} from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

/** Real connections are tried, and find no way. */
async function isolated(): Promise<Page> {
  const page = await rig.phone()
  await page.context().addInitScript(() => {
    const { RTCPeerConnection } = window
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super({ ...configuration, iceTransportPolicy: 'relay' })
      }
    }
  })
  return page
}

test('two phones that can’t reach each other hold a meeting through the server, also after it has restarted', async () => {
  const [host, guest] = [await isolated(), await isolated()]
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(guest, invite, karin)
  await startMeeting(host)
  await goTo(guest, 'Träffen')
  await guest.getByRole('timer').waitFor()
  await writeReflection(guest, 'Vi frågar för sent.')
  await note(host, 'Vi frågar för sent.').waitFor()
  await button(host, 'Nästa punkt').click()
  await heading(guest, 'Lär känna varandra').waitFor()

  // What only later screens need may still be on its way: without the server it could not be had.
  for (const page of [host, guest]) {
    await kept(page)
  }
  await rig.stopServer()
  await writeReflection(guest, 'Skrivet utan väg till de andra.')
  await rig.startServer()
  await note(host, 'Skrivet utan väg till de andra.').waitFor(patience)
  await writeReflection(host, 'Och tillbaka.')
  await note(guest, 'Och tillbaka.').waitFor(patience)
  expect(rig.complaints()).toEqual([])
})
