/** As a municipality runs it: under a path of a host that has other things too, behind nginx, for phones kept apart. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePorts, hasNginx, type Nginx, startNginx } from '../server/nginx.ts'
import { createRig, type Rig } from './rig.ts'
import { createRound, goTo, join, karin, note, patience, readInvite, startMeeting, writeReflection } from './steps.ts'

describe.runIf(hasNginx)('behind nginx', () => {
  let rig: Rig
  let nginx: Nginx
  beforeAll(async () => {
    const [port = 0, ...ports] = await freePorts(3)
    rig = await createRig({ port, basePath: '/larande/', publicUrl: `http://127.0.0.1:${ports[0]}/larande/`, trustProxy: 1 })
    nginx = await startNginx({ example: 'path', port }, ports)
  })
  afterAll(async () => {
    await rig.close()
    await nginx.close()
  })

  async function isolated(): Promise<Page> {
    const page = await rig.phone()
    await page.context().addInitScript(() => Object.assign(window, { RTCPeerConnection: undefined }))
    return page
  }

  test('two phones without a way to each other join and read each other', async () => {
    expect(rig.url).toBe(nginx.url)
    const [host, guest] = [await isolated(), await isolated()]
    await createRound(host, rig.url)
    const { link: invite } = await readInvite(host)
    expect(invite.startsWith(`${nginx.url}#`)).toBe(true)
    await join(guest, invite, karin)
    await startMeeting(host)
    await goTo(guest, 'Träffen')
    await guest.getByRole('timer').waitFor()
    await writeReflection(guest, 'Genom ombudet.')
    await note(host, 'Genom ombudet.').waitFor(patience)
    await writeReflection(host, 'Och tillbaka.')
    await note(guest, 'Och tillbaka.').waitFor(patience)
  })
})
