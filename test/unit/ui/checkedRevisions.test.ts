import { expect, it } from 'vitest'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { share } from '../../../src/session/sharing.ts'
import { checkedRevisions } from '../../../src/ui/sharing/checkedRevisions.ts'
import { homeOf, meeting, soon, startRound, subtle, value } from '../session/homeRig.ts'

/** The real one, and how many signatures it has been asked about. */
function counting() {
  let verified = 0
  const verify: SubtleCrypto['verify'] = (...given) => {
    verified++
    return subtle.verify(...given)
  }
  const crypto = new Proxy(subtle, {
    get: (of, name) => (name === 'verify' ? verify : (of[name as keyof SubtleCrypto] as (...given: unknown[]) => unknown).bind(of)),
  })
  return { crypto, verified: () => verified }
}

async function setUp(shares: number) {
  const ann = await startRound(createMemoryNetwork())
  const home = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const { round } = ann.inside
  for (let i = 0; i < shares; i++) {
    value(await share(subtle, home, round, ann.inside.context(), { subject: 'rating', meeting, content: `{"x":${String(i)}}` }))
  }
  // A phone that holds the home puts back what somebody writes over: this one has left it.
  ann.inside.homes.close()
  const { crypto, verified } = counting()
  return { phone: ann.phone, round, verified, view: () => checkedRevisions(crypto, round) }
}

it('checks a signature once, however many screens show it', async () => {
  const { phone, view, verified } = await setUp(3)
  const undos = [view(), view(), view()].map((each) => each.subscribe(() => undefined))
  await soon(() => { expect(view().get().map(({ number }) => number)).toEqual([1, 2, 3]) })
  expect(verified()).toBe(3)
  for (const undo of undos) undo()
  // Another screen, later.
  const undo = view().subscribe(() => undefined)
  expect(view().get().map(({ number }) => number)).toEqual([1, 2, 3])
  expect(verified()).toBe(3)
  undo()
  await phone.close()
})

it('checks again what is changed in place, and that alone', async () => {
  const { phone, round, view, verified } = await setUp(2)
  const undo = view().subscribe(() => undefined)
  await soon(() => { expect(view().get().map(({ number }) => number)).toEqual([1, 2]) })
  const revisions = round.document.doc.getMap('revisions')
  const [first] = view().get()
  if (first === undefined) throw new Error('nothing was shared')
  revisions.set(first.revision.id, { ...(revisions.get(first.revision.id) as object), content: '{"x":7}' })
  await soon(() => { expect(view().get().map(({ authenticity }) => authenticity)).toEqual(['changed', 'genuine']) })
  expect(view().get().map(({ number }) => number)).toEqual([null, 1])
  // A changed content is seen by its hash: no signature is asked about.
  expect(verified()).toBe(2)
  undo()
  await phone.close()
})

it('goes through more than it checks in one go', async () => {
  const { phone, round, view, verified } = await setUp(1)
  const revisions = round.document.doc.getMap('revisions')
  const [[id, genuine] = ['', {}]] = [...revisions.entries()] as [string, object][]
  round.document.doc.transact(() => {
    for (let i = 0; i < 100; i++) {
      const forged = id.slice(0, -2) + '0123456789'.charAt(i % 10) + 'abcdefghij'.charAt(Math.floor(i / 10))
      if (forged !== id) revisions.set(forged, { ...genuine, content: `{"forged":${String(i)}}` })
    }
  })
  const undo = view().subscribe(() => undefined)
  await soon(() => { expect(view().get().filter(({ authenticity }) => authenticity === null)).toEqual([]) })
  expect(view().get().filter(({ number }) => number !== null).length).toBe(1)
  expect(verified()).toBe(1)
  undo()
  await phone.close()
})
