/** Two phones that reach nobody: one shows how far it has come, the other answers with what is missing, screen to camera. */
import * as Y from 'yjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { answerAsk, encodeAsk, parseAsk, takeAnswer } from '../../../src/session/movingCode.ts'
import { createValue } from '../../../src/document/view.ts'
import { ok } from '../../../src/model/result.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { seededNumbers } from '../../random.ts'
import { homeOf, type Inside, joinBy, type Phone, random, soon, startPhone, startRound, subtle, value } from './homeRig.ts'

const seed = Number(process.env['SEED'] ?? 20261128)

let giver: Phone
let inside: Inside
let taker: Phone
let open: OpenCircle
let home: OpenCircle

/** These phones keep all in memory, and say so; here they are as one that has a disk. */
const onDisk = (session: Session): Session => ({
  ...session,
  async open(...how) {
    const opened = await session.open(...how)
    return opened.ok ? ok({ ...opened.value, status: createValue({ ...opened.value.status.get(), saved: 'saved' as const }) }) : opened
  },
})
const deps = ({ session }: Phone) => ({ session: onDisk(session), subtle, random })
const write = (at: Inside, text: string) => value(addReflection(at.round.document, at.context(), { item: null, prompt: null, text }))
const texts = (circle: OpenCircle) => reflectionsView(circle.document).get().list.map(({ text }) => text)
const answer = async (to: readonly OpenCircle[]) => value(await answerAsk(deps(giver), value(parseAsk(encodeAsk(to)))))

beforeAll(async () => {
  const network = createMemoryNetwork()
  const { phone, inside: first, invite, norrvik, ekdala } = await startRound(network)
  giver = phone
  inside = first
  home = await homeOf(giver, inside, norrvik)
  const guest = await joinBy(network, invite, 'Bo', ekdala)
  write(inside, 'Skrivet när båda var här')
  await soon(() => expect(texts(guest.inside.round)).toHaveLength(1))
  // From here on the guest reaches nobody.
  const { shelf, device } = guest.phone
  await guest.phone.close()
  taker = await startPhone(createMemoryNetwork(), { shelf, device })
  open = value(await taker.session.open(inside.round.id, { links: false }))
})

describe('what one phone lacks comes by screen and camera', () => {
  it('the other gives that and no more, and nobody can read it on the way', async () => {
    write(inside, 'Skrivet sedan, i ett annat rum')
    const bytes = await answer([open])
    expect(bytes.length).toBeLessThan(600)
    expect(new TextDecoder().decode(bytes)).not.toContain('ett annat rum')
    expect(value(await takeAnswer(deps(taker), bytes))).toEqual({ news: 1, closed: 0, notKept: 0 })
    expect(texts(open)).toContain('Skrivet sedan, i ett annat rum')
    expect(Y.encodeStateVector(open.document.doc)).toEqual(Y.encodeStateVector(inside.round.document.doc))
    // Once more, and when nothing is missing.
    expect(value(await takeAnswer(deps(taker), bytes)).news).toBe(0)
    expect(value(await takeAnswer(deps(taker), await answer([open]))).news).toBe(0)
  })

  it('is stored', async () => {
    open.close()
    const { shelf, device } = taker
    await taker.close()
    taker = await startPhone(createMemoryNetwork(), { shelf, device })
    open = value(await taker.session.open(inside.round.id, { links: false }))
    expect(texts(open)).toContain('Skrivet sedan, i ett annat rum')
  })

  it('also what was taken away', async () => {
    const note = write(inside, 'Ångrar mig')
    value(await takeAnswer(deps(taker), await answer([open])))
    inside.round.document.doc.getMap('reflections').delete(note)
    expect(value(await takeAnswer(deps(taker), await answer([open]))).news).toBe(1)
    expect(texts(open)).not.toContain('Ångrar mig')
  })

  it('is not called kept where it stands in memory alone', async () => {
    write(inside, 'Bara i minnet')
    expect(value(await takeAnswer({ ...deps(taker), session: taker.session }, await answer([open])))).toEqual({ news: 0, closed: 0, notKept: 1 })
  })

  it('circles that one of them is not in are passed over', async () => {
    const strange = await startRound(createMemoryNetwork(), 'Cy')
    expect(await answerAsk(deps(strange.phone), value(parseAsk(encodeAsk([open]))))).toEqual({ ok: false, error: 'none' })
    expect(value(await takeAnswer(deps(strange.phone), await answer([open])))).toEqual({ news: 0, closed: 1, notKept: 0 })
    write(inside, 'Hemma och ute')
    // The guest is in no home: of that nothing can be opened, and the round comes all the same.
    expect(value(await takeAnswer(deps(taker), await answer([open, home])))).toEqual({ news: 1, closed: 1, notKept: 0 })
  })
})

describe(`what a camera might see (seed ${String(seed)})`, () => {
  it('is answered by a value, and changes nothing that is here', async () => {
    write(inside, 'Ett sista ord')
    const good = await answer([open])
    const before = Y.encodeStateAsUpdate(open.document.doc)
    const number = seededNumbers(seed)
    for (let i = 0; i < 200; i++) {
      const bytes = good.slice(0, number() < 0.3 ? Math.floor(number() * good.length) : good.length)
      for (let flips = Math.ceil(number() * 3); flips > 0 && bytes.length > 0; flips--) {
        const at = Math.floor(number() * bytes.length)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(number() * 8))
      }
      // Two flips may have undone each other.
      if (Buffer.compare(bytes, good) === 0) continue
      const taken = await takeAnswer(deps(taker), bytes)
      if (taken.ok) expect(taken.value.news).toBe(0)
      parseAsk(bytes)
    }
    expect(Y.encodeStateAsUpdate(open.document.doc)).toEqual(before)
    const ask = encodeAsk([open])
    for (let length = 0; length < ask.length; length++) expect(parseAsk(ask.subarray(0, length)).ok).toBe(false)
    expect(parseAsk(good)).toEqual({ ok: false, error: 'other' })
    expect(await takeAnswer(deps(taker), ask)).toEqual({ ok: false, error: 'other' })
  })
})
