/** Ann's phone with all that a backup holds, and the two ways of opening one. */
import { expect } from 'vitest'
import { homeTeamView } from '../../../../src/document/homeTeam.ts'
import type { CircleId } from '../../../../src/model/ids.ts'
import { bringCircle, bringDevice, type Brought } from '../../../../src/session/backup/bring.ts'
import { packCircle, packDevice } from '../../../../src/session/backup/pack.ts'
import { readHead } from '../../../../src/session/backup/seal.ts'
import { createMemoryNetwork } from '../../../../src/sync/memory.ts'
import { homeOf, type Phone, soon, startRound, subtle, value } from '../homeRig.ts'
import { mineOf, writeNote } from '../pairingRig.ts'
import { fileFrom, joined, sealing } from './sealing.ts'

export const secret = sealing.random(16)
export const picture = Uint8Array.from({ length: 5000 }, (_, i) => i % 251)

/** Phones that end with their test; `set` is `setting` on one of them. */
export function keepRunning() {
  const running: Phone[] = []
  const keep = (phone: Phone): Phone => {
    running.push(phone)
    return phone
  }
  return {
    keep,
    async set() {
      const made = await setting()
      keep(made.ann.phone)
      return made
    },
    async endAll() {
      for (const phone of running.splice(0)) await phone.close()
    },
  }
}

export async function save({ session, device }: Phone): Promise<Uint8Array<ArrayBuffer>> {
  const profile = { device, name: 'Ann', organisation: 'Norrvik', role: 'keyPerson' }
  return joined(value(await packDevice({ ...sealing, session }, secret, profile, 1)).pieces)
}

export async function lock({ session }: Phone, circle: CircleId): Promise<Uint8Array<ArrayBuffer>> {
  return joined(value(await packCircle({ ...sealing, session }, circle)).pieces)
}

export async function open({ session }: Phone, bytes: Uint8Array<ArrayBuffer>, code = secret) {
  const file = fileFrom(bytes)
  return bringDevice({ session, subtle }, file, value(await readHead(file)), code)
}

export async function unlock({ session }: Phone, bytes: Uint8Array<ArrayBuffer>) {
  const file = fileFrom(bytes)
  return bringCircle({ session, subtle }, file, value(await readHead(file)))
}

/** A round, a home with a picture, a private note; the round's key has been changed once. */
async function setting() {
  const network = createMemoryNetwork()
  const ann = await startRound(network)
  const home = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const hash = value(await (await home.files()).add(picture))
  const note = writeNote(ann.inside.round, ann.inside, 'To all')
  writeNote(home, ann.inside, 'At home')
  const mine = await mineOf(ann.phone.session)
  writeNote(mine, ann.inside, 'To myself')
  await soon(() => expect(homeTeamView(home.document).get()?.members.length).toBe(1))
  expect(await ann.phone.session.changeKey(ann.id)).toBe(true)
  return { network, ann, home, hash, note, mine, person: ann.inside.context().person }
}

/** What opening a file tells, when nothing else is said. */
export function report(change: Partial<Brought> = {}): Brought {
  return { rounds: [], homes: 0, mine: 'none', pictures: 0, profile: null, setAside: 0, damaged: 0, notKept: 0, olderKey: false, ...change }
}
