import type * as Y from 'yjs'
import { afterEach, describe, expect, it } from 'vitest'
import { addHome, homesView } from '../../../src/document/homes.ts'
import { signingKey } from '../../../src/document/homeTeam.ts'
import { ratingText, ratingView, setLevel, setView } from '../../../src/document/ratings.ts'
import { addShare, revisionsView, settleShares, sharesView, unreadableRevisionsView } from '../../../src/document/revisions.ts'
import { roots } from '../../../src/document/schema.ts'
import { openRootText } from '../../../src/document/text.ts'
import { newId, type OrganisationId, type PersonId, type RevisionId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { parseRatingContent, ratingContent } from '../../../src/model/ratingContent.ts'
import { fail } from '../../../src/model/result.ts'
import { revisionNumbers } from '../../../src/model/revision.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import { share, type ShareInput } from '../../../src/session/sharing.ts'
import { authenticityOf, createSigningKey, homeIdOf, signRevision } from '../../../src/session/signing.ts'
import { createMemoryStore, emptyShelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { homeOf, type Inside, inviteTo, joinBy, meeting, openHome, type Phone, random, soon, startPhone, startRound, subtle, value } from './homeRig.ts'

const levels = ['none', 'begun', 'most', 'all']
const place = { meeting, dimension: 'goals' }
const input: ShareInput = { subject: 'rating', meeting, content: '{"levels":[],"dimensions":{}}' }
const running: Phone[] = []
const keep = <T extends { phone: Phone }>(each: T): T => {
  running.push(each.phone)
  return each
}
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})

const revisions = (inside: Inside) => revisionsView(inside.round.document).get().list
const shares = (home: OpenCircle) => sharesView(home.document).get().list
const onlyOne = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1)
  return list[0] as T
}
/** What the phone says of the one revision that is in its round. */
function judged({ round }: Inside) {
  const revision = onlyOne(revisionsView(round.document).get().list)
  return authenticityOf(subtle, round.id, homesView(round.document).get().byId.get(revision.home) ?? null, revision)
}

/** Norrvik has a home with Ann in it; Eva of Ekdala sits in the same round. */
async function setting() {
  const network = createMemoryNetwork()
  const ann = keep(await startRound(network))
  const home = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const eva = keep(await joinBy(network, ann.invite, 'Eva', ann.ekdala))
  await soon(() => expect(homesView(eva.inside.round.document).get().list).toHaveLength(1))
  return { network, ann, home, eva }
}

/** A revision as its home signs it, kept nowhere. */
async function signed({ ann, home }: Awaited<ReturnType<typeof setting>>) {
  const key = signingKey(home.document, home.id)
  if (key === null) throw new Error('no key')
  const facts = { id: newId<RevisionId>(random), home: home.id, organisation: ann.norrvik, ...input, by: null, at: 1 }
  return { key, facts, revision: await signRevision(subtle, ann.id, key, facts) }
}

describe('sharing', () => {
  it('freezes the rating: the other organisation sees it as genuine, and not what is written afterwards', async () => {
    const { ann, home, eva } = await setting()
    const person = newId<PersonId>(random)
    value(setView(home.document, person, place, 'begun', levels))
    value(setLevel(home.document, place, 'most', levels))
    const text = openRootText(home.document, ratingText(place, 'evidence'), ann.inside.context)
    value(text.edit([{ at: 0, remove: 0, insert: 'Mål 3' }]))
    const content = ratingContent('2026-1', levels, new Map([['goals', ratingView(home.document, place).get()]]))
    const id = value(await share(subtle, home, ann.inside.round, ann.inside.context(), { ...input, content: JSON.stringify(content) }))
    value(text.edit([{ at: 5, remove: 0, insert: ', och ett utkast' }]))
    text.close()

    await soon(() => expect(revisions(eva.inside)).toHaveLength(1))
    const seen = onlyOne(revisions(eva.inside))
    expect(seen).toMatchObject({ id, home: home.id, organisation: ann.norrvik, meeting, by: ann.inside.context().person })
    expect(parseRatingContent(seen.content)).toEqual(content)
    expect(seen.content).not.toContain('utkast')
    expect(await judged(eva.inside)).toBe('genuine')
    // The share record stays at home, the same to the letter.
    expect(shares(home)).toEqual([seen])
    expect(ratingView(home.document, place).get().evidence).toBe('Mål 3, och ett utkast')
  })

  it('again makes the next number, the first stays as it was', async () => {
    const { ann, home, eva } = await setting()
    const ids = []
    for (let i = 0; i < 3; i++) ids.push(value(await share(subtle, home, ann.inside.round, ann.inside.context(), input)))
    await soon(() => expect(revisions(eva.inside)).toHaveLength(3))
    const numbers = revisionNumbers(revisions(eva.inside))
    expect(ids.map((id) => numbers.get(id))).toEqual([1, 2, 3])
  })

  it('is refused without encryption, without a home that the round knows, with too much, and for another round', async () => {
    const { ann, home, eva } = await setting()
    const { round, context } = ann.inside
    const refused = (...given: Parameters<typeof share>) => share(...given).then((result) => !result.ok && result.error.code)
    expect(await refused(null, home, round, context(), input)).toBe('insecure')
    expect(await refused(subtle, round, round, context(), input)).toBe('unknown')
    expect(await refused(subtle, home, home, context(), input)).toBe('unknown')
    expect(await refused(subtle, home, round, context(), { ...input, content: 'x'.repeat(limits.content + 1) })).toBe('tooLong')
    const other = keep(await startRound(createMemoryNetwork()))
    expect(await refused(subtle, home, other.inside.round, context(), input)).toBe('unknown')
    // Also when somebody has written this home into the other round.
    value(addHome(other.inside.round.document, context(), { id: home.id, organisation: other.norrvik, publicKey: '' }))
    expect(await refused(subtle, home, other.inside.round, context(), input)).toBe('invalid')
    for (const bad of [7, { publicKey: '', privateKey: '' }, { publicKey: 'AA', privateKey: 'AA' }]) {
      home.document.doc.getMap(roots.keys).set(home.id, bad)
      expect(await refused(subtle, home, round, context(), input)).toBe('unknown')
    }
    expect(shares(home)).toEqual([])
    for (const { inside } of [ann, eva, other]) expect(revisions(inside)).toEqual([])
  })
})

describe('a share that was cut short between home and round', () => {
  it('is finished on the next opening', async () => {
    const given = await setting()
    const { network, ann, home } = given
    const { revision } = await signed(given)
    await ann.phone.close()
    const away = keep({ phone: await startPhone(network, ann.phone) })
    const alone = value(await away.phone.session.open(home.id, { links: false }))
    value(addShare(alone.document, revision))
    await away.phone.close()

    const again = keep({ phone: await startPhone(network, ann.phone) })
    const back = await again.phone.enter(ann.id)
    await soon(() => expect(revisions(back).map((each) => each.id)).toEqual([revision.id]))
    expect(await judged(back)).toBe('genuine')
    await soon(() => expect(revisions(given.eva.inside)).toHaveLength(1))
  })

  it('is finished by another phone of the home, and stays one revision when the first comes back', async () => {
    const given = await setting()
    const { network, ann, home, eva } = given
    const bo = keep(await joinBy(network, inviteTo(ann.phone, home.id), 'Bo', ann.norrvik))
    const his = await openHome(bo.inside, home.id)
    const { revision } = await signed(given)
    // Ann's page dies as soon as the home has told of it.
    ann.inside.homes.close()
    const left = value(await ann.phone.session.open(home.id, { links: true }))
    await soon(() => expect(left.status.get().present).toBe(1))
    value(addShare(left.document, revision))
    await soon(() => expect(shares(his)).toHaveLength(1))
    left.close()
    await soon(() => expect(revisions(eva.inside).map((each) => each.id)).toEqual([revision.id]))
    expect(await judged(eva.inside)).toBe('genuine')
    const back = await ann.phone.enter(ann.id)
    await openHome(back, home.id)
    expect(value(settleShares(left.document, back.round.document))).toBe(0)
    expect(revisions(back)).toHaveLength(1)
  })

  it('because the round may only be read is refused, and nothing waits to be shared', async () => {
    const { ann, home } = await setting()
    ann.inside.round.document.doc.getMap(roots.meta).set('minReader', 99)
    expect(await share(subtle, home, ann.inside.round, ann.inside.context(), input)).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(shares(home)).toEqual([])
  })

  it('by a full phone is told as not saved, stays at home, and comes to the round when it could be stored', async () => {
    const network = createMemoryNetwork()
    const shelf = emptyShelf()
    const first = keep(await startRound(network))
    let full = false
    const store = createMemoryStore(shelf)
    const filling: Store = { ...store, append: (circle, bytes) => (full ? Promise.resolve(fail('full')) : store.append(circle, bytes)) }
    const phone = await startPhone(network, { store: filling, shelf })
    running.push(phone)
    const inside = await phone.enter(value(await phone.session.join(first.invite).arrived))
    const home = await homeOf(phone, inside, first.norrvik)
    await Promise.all([home.flush(), inside.round.flush()])
    full = true
    expect(await share(subtle, home, inside.round, inside.context(), input)).toEqual({ ok: false, error: { code: 'notSaved' } })
    const kept = onlyOne(shares(home))
    expect(revisions(inside)).toEqual([])
    // Tried again it is the same one.
    expect(await share(subtle, home, inside.round, inside.context(), input)).toEqual({ ok: false, error: { code: 'notSaved' } })
    expect(onlyOne(shares(home))).toEqual(kept)
    full = false
    await home.flush()
    await soon(() => expect(revisions(inside).map((each) => each.id)).toEqual([kept.id]))
  })

  it.each([['presentation', meeting], ['resultSheet', null]] as const)('because its pictures find no room in the round is told as that, and nothing waits to be shared: %s', async (subject, of) => {
    const network = createMemoryNetwork()
    const store = createMemoryStore()
    let full: string | null = null
    const filling: Store = { ...store, putFile: (circle, hash, bytes) => (circle === full ? Promise.resolve(fail('full')) : store.putFile(circle, hash, bytes)) }
    const first = keep(await startRound(network))
    const phone = await startPhone(network, { store: filling })
    running.push(phone)
    const inside = await phone.enter(value(await phone.session.join(first.invite).arrived))
    const home = await homeOf(phone, inside, first.norrvik)
    const hash = value(await (await home.files()).add(random(50)))
    full = inside.round.id
    const picture = { hash, type: 'image/png', width: 1, height: 1, bytes: 50 }
    const content = JSON.stringify({ methodVersion: '', sections: [{ section: 'results', text: '', materials: [{ kind: 'picture', alt: 'A', picture }] }] })
    const shown: ShareInput = { subject, meeting: of, content }
    expect(await share(subtle, home, inside.round, inside.context(), shown)).toEqual({ ok: false, error: { code: 'picturesNotSaved' } })
    expect(shares(home)).toEqual([])
    full = null
    expect((await share(subtle, home, inside.round, inside.context(), shown)).ok).toBe(true)
    expect(revisions(inside)).toHaveLength(1)
  })
})

describe('what somebody else writes into the round', () => {
  it('in a home’s name is shown as what it is', async () => {
    const given = await setting()
    const { ann, home, eva } = given
    const { revision, facts } = await signed(given)
    const own = await createSigningKey(subtle)
    const put = (each: object) => {
      const map = eva.inside.round.document.doc.getMap(roots.revisions)
      for (const id of [...map.keys()]) map.delete(id)
      map.set(facts.id, each)
    }
    const seen = async (each: object) => {
      put(each)
      await soon(() => expect(revisions(ann.inside)).toEqual(revisions(eva.inside)))
      return judged(ann.inside)
    }
    expect(await seen({ ...revision })).toBe('genuine')
    expect(await seen({ ...revision, signature: '' })).toBe('unsigned')
    expect(await seen({ ...revision, content: '{}' })).toBe('changed')
    expect(await seen(await signRevision(subtle, ann.id, own, facts))).toBe('foreign')
    const unknown = (await homeIdOf(subtle, own.publicKey)) ?? home.id
    expect(await seen(await signRevision(subtle, ann.id, own, { ...facts, home: unknown }))).toBe('foreign')

    // Eva's own home is one of Ekdala: what it says for Norrvik is foreign.
    const theirs = await homeOf(eva.phone, eva.inside, ann.ekdala)
    await soon(() => expect(homesView(ann.inside.round.document).get().byId.has(theirs.id)).toBe(true))
    const key = signingKey(theirs.document, theirs.id)
    if (key === null) throw new Error('no key')
    expect(await seen(await signRevision(subtle, ann.id, key, { ...facts, home: theirs.id }))).toBe('foreign')

    // A key of one's own in the record of Norrvik's home, while no phone of it is there: it does not fit the home's id.
    await ann.phone.close()
    const round = eva.inside.round.document
    const record = round.doc.getMap(roots.homes).get(home.id) as { set(name: string, value: unknown): void }
    record.set('publicKey', own.publicKey)
    const listed = homesView(round).get().byId.get(home.id) ?? null
    expect(listed?.publicKey).toBe(own.publicKey)
    expect(await authenticityOf(subtle, ann.id, listed, await signRevision(subtle, ann.id, own, facts))).toBe('foreign')
  })
})

describe('what the organisation has shared and somebody writes over in the round', () => {
  async function shared() {
    const given = await setting()
    const { ann, home, eva } = given
    const id = value(await share(subtle, home, ann.inside.round, ann.inside.context(), input))
    await soon(() => expect(revisions(eva.inside)).toHaveLength(1))
    const [genuine] = revisions(eva.inside)
    const map = eva.inside.round.document.doc.getMap(roots.revisions)
    return { ...given, id, genuine, map }
  }

  it('is put back by a phone of its home, also when it can’t be read any more', async () => {
    const { ann, eva, id, genuine, map } = await shared()
    for (const over of [{ ...genuine, content: '{}' }, { ...genuine, signature: '' }, 'nothing', { id }]) {
      map.set(id, over)
      await soon(() => {
        for (const inside of [ann.inside, eva.inside]) expect(revisions(inside)).toEqual([genuine])
      })
      expect(await judged(eva.inside)).toBe('genuine')
    }
  })

  it('stays genuine when somebody has written over the round’s record of its home: a phone of the home puts it back', async () => {
    const { home, ann, eva } = await shared()
    const homes = eva.inside.round.document.doc.getMap<unknown>(roots.homes)
    const fields = () => homes.get(home.id) as Y.Map<unknown>
    const before = homesView(eva.inside.round.document).get().byId.get(home.id)
    const over = [
      () => fields().set('publicKey', 'A'.repeat(87)),
      () => fields().set('organisation', newId<OrganisationId>(random)),
      () => fields().set('deleted', true),
      () => homes.set(home.id, 7),
    ]
    for (const write of over) {
      write()
      await soon(() => {
        for (const { round } of [ann.inside, eva.inside]) {
          const record = homesView(round.document).get().byId.get(home.id)
          expect({ ...record, created: null }).toEqual({ ...before, created: null })
        }
      })
      await expect.poll(() => judged(eva.inside)).toBe('genuine')
    }
  })

  it('is told of as unreadable, and put back on the next opening when no phone of the home was there', async () => {
    const { network, ann, eva, id, genuine, map } = await shared()
    await ann.phone.close()
    map.set(id, 7)
    expect([revisions(eva.inside), unreadableRevisionsView(eva.inside.round.document).get()]).toEqual([[], 1])
    const again = keep({ phone: await startPhone(network, ann.phone) })
    await again.phone.enter(ann.id)
    await soon(() => expect(revisions(eva.inside)).toEqual([genuine]))
    expect(unreadableRevisionsView(eva.inside.round.document).get()).toBe(0)
  })

  it('stays as it is in the round when it is the home’s copy that was changed', async () => {
    const { home, eva, id, genuine, map } = await shared()
    home.document.doc.getMap(roots.shares).set(id, { ...genuine, content: '{}' })
    map.set('x', 7)
    await soon(() => expect(revisions(eva.inside)).toEqual([genuine]))
    expect(await judged(eva.inside)).toBe('genuine')
    map.set(id, { ...genuine, content: '[]' })
    await expect.poll(() => judged(eva.inside)).toBe('changed')
  })
})
