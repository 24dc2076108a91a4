/** What is private passes the wall by one act alone, into one room, sealed for one computer. */
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openText } from '../../../src/document/text.ts'
import { parseHandOver } from '../../../src/session/handOver.ts'
import { fetchRounds, unfinished } from '../../../src/session/takeOver.ts'
import { deriveRoom } from '../../../src/sync/keys.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { collect, createTap } from '../../tap.ts'
import { homeOf, joinBy, type Network, type Phone, soon, startPhone, startRound, subtle, value } from './homeRig.ts'
import { meet, mineOf, notesIn, pack, showCode, writeNote } from './pairingRig.ts'

const running: Phone[] = []
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})

/** Hears in plain what the phone seals for the computer, before the room seals it once more. */
function innerTap() {
  const said: Uint8Array[] = []
  const tapped = new Proxy(subtle, {
    get(target, name) {
      if (name !== 'encrypt') return (Reflect.get(target, name) as () => unknown).bind(target)
      return (...args: Parameters<SubtleCrypto['encrypt']>) => {
        said.push(new Uint8Array(args[2] as ArrayBuffer).slice())
        return target.encrypt(...args)
      }
    },
  })
  /** Every value in what was handed over, the notes as a document has them. */
  const values = () => {
    const found = new Set<string>()
    for (const bytes of said) {
      const { mine, ...rest } = value(parseHandOver(bytes))
      collect(found, rest)
      if (mine === null) continue
      const doc = new Y.Doc()
      Y.applyUpdate(doc, mine)
      collect(found, doc.getMap('reflections').toJSON())
    }
    return found
  }
  return { subtle: tapped, values, times: () => said.length }
}
const holds = (said: Iterable<string>, canary: string) => [...said].some((each) => each.includes(canary))

it('nothing of mine is in any room before, nor when it was not chosen; then it is only in what is sealed for the computer', async () => {
  const memory = createMemoryNetwork()
  const tap = createTap(subtle)
  const network: Network = { ...memory, sealing: tap.subtle }
  const ann = await startRound(network)
  const home = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const eva = await joinBy(network, ann.invite, 'Eva', ann.ekdala)
  const computer = await startPhone(network)
  running.push(ann.phone, eva.phone, computer)
  const mine = await mineOf(ann.phone.session)
  const kept = writeNote(mine, ann.inside, 'Kanariefågel bara för mig')
  const growing = openText(mine.document, { root: 'reflections', id: kept, field: 'text' }, ann.inside.context)
  for (const letter of 'gasanK') growing?.edit([{ at: 0, remove: 0, insert: letter }])
  growing?.close()
  const canaries = ['Kanariefågel bara för mig', 'KnasagKanariefågel', kept]
  writeNote(home, ann.inside, 'Kanariefågel hemma')
  const inRooms = (canary: string) => [...tap.rooms.entries()].filter(([, heard]) => holds(heard.values(), canary)).map(([room]) => room)
  const inner = innerTap()

  const pass = async (withMine: boolean) => {
    const shown = await showCode(computer)
    const met = await meet(ann.phone, shown.code, { subtle: inner.subtle })
    await soon(() => expect(met.state.get()).toBe('found'))
    for (const canary of canaries) expect([canary, inRooms(canary), holds(inner.values(), canary)]).toEqual([canary, [], false])
    await met.handOver(await pack(ann.phone, withMine ? mine : null))
    await soon(() => expect(met.state.get()).toBe('arrived'))
    return (await deriveRoom(shown.code, subtle)).room
  }
  const without = await pass(false)
  expect([inner.times(), notesIn(await mineOf(computer.session))]).toEqual([1, []])
  // The tap would hear it: the round's name and the person went along.
  for (const said of ['Round', ann.inside.context().person ?? '']) expect([said, holds(inner.values(), said)]).toEqual([said, true])
  const withMine = await pass(true)
  const atComputer = await mineOf(computer.session)
  expect(notesIn(atComputer)).toEqual(['KnasagKanariefågel bara för mig'])
  expect(holds(inner.values(), 'KnasagKanariefågel bara för mig')).toBe(true)

  // The computer comes into the round and the home, is written on, and still nothing of mine is heard there.
  const fetching = fetchRounds(computer.session, await unfinished(computer.session))
  await soon(() => expect(fetching.view.get()).toMatchObject([{ here: true, awaited: 0 }]))
  const inside = await computer.enter(ann.id)
  await soon(() => expect(inside.homes.open.get()).toHaveLength(1))
  const later = writeNote(atComputer, inside, 'Kanariefågel på datorn')
  writeNote(inside.round, inside, 'Till alla')
  await soon(() => expect(inRooms('Till alla')).not.toEqual([]))
  for (const canary of [...canaries, later, 'Kanariefågel på datorn']) expect([canary, inRooms(canary)]).toEqual([canary, []])
  // The two pairing rooms beside those of the round and the home, and nothing that could not be taken apart.
  const others = [...tap.rooms.keys()].filter((room) => room !== without && room !== withMine)
  expect([tap.rooms.size, others.length, inRooms('Kanariefågel hemma').length]).toEqual([4, 2, 1])
  for (const heard of tap.rooms.values()) expect(heard.unread).toBe(0)
  fetching.close()
})
