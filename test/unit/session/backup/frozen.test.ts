/**
 * Sealed files as released versions wrote them, byte for byte. They must open for ever. A new version of the format adds
 * files; it never rewrites old ones:
 *
 *     FREEZE=1 npx vitest run --project unit test/unit/session/backup/frozen.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyDocument, encodeDocument, readMeta } from '../../../../src/document/circleDocument.ts'
import { homeTeamView } from '../../../../src/document/homeTeam.ts'
import type { Part } from '../../../../src/session/backup/parts.ts'
import { createMemoryNetwork } from '../../../../src/sync/memory.ts'
import { startPhone, value } from '../homeRig.ts'
import { mineOf, notesIn } from '../pairingRig.ts'
import { keepRunning, open, picture, report, unlock } from './backupRig.ts'
import { ended, sealed } from './sealing.ts'

const folder = join(import.meta.dirname, '../../../fixtures')
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const secret = Uint8Array.from({ length: 16 }, (_, i) => i + 1)
const roundSecret = Uint8Array.from({ length: 16 }, (_, i) => 255 - i)

function stored(name: string) {
  const document = emptyDocument()
  Y.applyUpdate(document.doc, bytesOf(name))
  const meta = readMeta(document)
  if (meta === null) throw new Error(`${name} is no circle`)
  return { circle: meta.circle, update: encodeDocument(document), round: homeTeamView(document).get()?.round ?? null }
}
const [round, home, mine] = [stored('round-2.bin'), stored('home-2.bin'), stored('mine-2.bin')]
const about = { title: 'Omgången', openedAt: 5, person: null, round: null }
const names = { device: 'sealed-device-1.larandetraff', circle: 'sealed-circle-1.larandetraff' }

if (process.env['FREEZE'] === '1') {
  const epochs = [{ n: 1, secret: roundSecret.slice().reverse() }, { n: 2, secret: roundSecret }]
  const own: Part[] = [{ type: 'circle', packed: { ...about, circle: round.circle, kind: 'round', epochs: [] }, update: round.update }]
  const all: Part[] = [
    { type: 'about', about: { madeAt: 1_800_000_000_000, profile: { name: 'Karin Lund', organisation: 'Norrvik', role: 'keyPerson' }, invites: [], homeLinks: [] } },
    { type: 'circle', packed: { ...about, circle: round.circle, kind: 'round', epochs }, update: round.update },
    { type: 'circle', packed: { ...about, circle: home.circle, kind: 'home', round: home.round, epochs }, update: home.update },
    { type: 'circle', packed: { ...about, circle: mine.circle, kind: 'mine', epochs: [] }, update: mine.update },
    { type: 'file', circle: home.circle, bytes: picture },
  ]
  writeFileSync(join(folder, names.device), await sealed(ended(all), secret))
  writeFileSync(join(folder, names.circle), await sealed(ended(own), roundSecret, round.circle))
}

describe('files of version 1', () => {
  const { keep, endAll } = keepRunning()
  afterEach(endAll)

  it("a device's brings all that was in it, and then a circle's of the same round brings nothing more", async () => {
    const phone = keep(await startPhone(createMemoryNetwork()))
    const { session } = phone
    const brought = { circle: round.circle, title: 'Omgången', newer: false }
    const profile = { name: 'Karin Lund', organisation: 'Norrvik', role: 'keyPerson' }
    expect(value(await open(phone, bytesOf(names.device), secret))).toEqual(report({ rounds: [{ ...brought, news: 'new' }], homes: 1, mine: 'here', pictures: 1, profile }))
    for (const { circle, update } of [round, home]) {
      expect(encodeDocument(value(await session.open(circle, { links: false })).document)).toEqual(update)
    }
    expect(session.circles.get().find(({ id }) => id === round.circle)?.epochs.at(-1)).toEqual({ n: 2, secret: roundSecret })
    expect(notesIn(await mineOf(session)).length).toBeGreaterThan(0)
    expect(value(await unlock(phone, bytesOf(names.circle)))).toEqual(report({ rounds: [{ ...brought, news: 'same' }] }))
  })
})
