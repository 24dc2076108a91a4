import { describe, expect, it } from 'vitest'
import type { Home } from '../../../src/model/home.ts'
import { type CircleId, newId, type OrganisationId, type PersonId, type RevisionId } from '../../../src/model/ids.ts'
import type { Authenticity, Revision, RevisionFacts } from '../../../src/model/revision.ts'
import { fromBase64url, toBase64url } from '../../../src/protocol/base64url.ts'
import { authenticityOf, createSigningKey, homeIdOf, signRevision } from '../../../src/session/signing.ts'
import { seededRandom } from '../../random.ts'

const subtle = crypto.subtle
const random = seededRandom(32)
const round = newId<CircleId>(random)
const [norrvik, ekdala] = [newId<OrganisationId>(random), newId<OrganisationId>(random)]
const created = { by: null, meeting: null, at: 0 }

async function newTeam(organisation: OrganisationId) {
  const key = await createSigningKey(subtle)
  const id = (await homeIdOf(subtle, key.publicKey)) as CircleId
  const home: Home = { id, organisation, publicKey: key.publicKey, created, mergedInto: null }
  const facts: RevisionFacts = { id: newId<RevisionId>(random), home: id, organisation, subject: 'rating', meeting: null, content: '{"å":"\ud800"}', by: newId<PersonId>(random), at: 1 }
  return { key, home, facts, revision: await signRevision(subtle, round, key, facts) }
}

const own = await newTeam(norrvik)
const other = await newTeam(norrvik)
const theirs = await newTeam(ekdala)
const judge = (home: Home | null, revision: Revision, of = round) => authenticityOf(subtle, of, home, revision)

describe('a home’s key', () => {
  it('gives the home its id; what is no key gives none', async () => {
    expect(own.home.id).toMatch(/^[0-9a-z]{26}$/)
    expect(own.home.id).not.toBe(other.home.id)
    expect(await homeIdOf(subtle, own.key.publicKey)).toBe(own.home.id)
    expect(fromBase64url(own.key.publicKey)).toHaveLength(65)
    for (const bad of ['', 'ö', '{}']) expect(await homeIdOf(subtle, bad)).toBeNull()
  })

  it('that is none signs nothing', async () => {
    for (const privateKey of ['', 'ö', 'AAAA']) {
      await expect(signRevision(subtle, round, { ...own.key, privateKey }, own.facts)).rejects.toThrow()
    }
  })
})

describe('a revision', () => {
  it('that its home has signed is genuine, in its own round alone', async () => {
    expect(own.revision).toMatchObject(own.facts)
    expect(await judge(own.home, own.revision)).toBe('genuine')
    expect(await judge(own.home, own.revision, newId<CircleId>(random))).toBe('changed')
  })

  it('that came in a file is carried, as long as it says from which round', async () => {
    const elsewhere = newId<CircleId>(random)
    const carried = { ...own.revision, carriedFrom: round }
    expect(await judge(own.home, carried, elsewhere)).toBe('carried')
    expect(await judge(own.home, carried, round)).toBe('genuine')
    expect(await judge(own.home, { ...carried, carriedFrom: elsewhere }, elsewhere)).toBe('changed')
    expect(await judge(own.home, { ...carried, content: '{}' }, elsewhere)).toBe('changed')
    expect(await judge(null, carried, elsewhere)).toBe('foreign')
  })

  it('stays genuine when its home has become part of another', async () => {
    expect(await judge({ ...own.home, mergedInto: other.home.id }, own.revision)).toBe('genuine')
  })

  it.each(['', 'AAAA', 'ö', toBase64url(new Uint8Array(63)), toBase64url(new Uint8Array(65))])('is unsigned with %j', async (signature) => {
    expect(await judge(own.home, { ...own.revision, signature })).toBe('unsigned')
  })

  const changes: Partial<Revision>[] = [
    { content: '{"å":"\ufffd"}' },
    { at: 2 },
    { by: null },
    { meeting: newId(random) },
    { organisation: ekdala },
    { home: theirs.home.id },
    { id: newId<RevisionId>(random) },
    { hash: '' },
    { hash: theirs.revision.hash },
  ]
  it.each(changes)('is changed with %j', async (change) => {
    expect(await judge(own.home, { ...own.revision, ...change })).toBe('changed')
  })

  it('whose hash was made to fit what was changed in it is foreign: the signature is not of that', async () => {
    const content = '{"level":"all"}'
    const forged = await signRevision(subtle, round, theirs.key, { ...own.facts, content })
    expect(await judge(own.home, { ...forged, signature: own.revision.signature })).toBe('foreign')
    expect(await judge(own.home, { ...forged, signature: toBase64url(new Uint8Array(64)) })).toBe('foreign')
  })

  const foreign: [string, () => Promise<Authenticity>][] = [
    ['of a home that the round does not know', () => judge(null, own.revision)],
    ['signed by another key in the home’s name', async () => judge(own.home, await signRevision(subtle, round, theirs.key, own.facts))],
    ['of a home of another organisation', async () => judge(theirs.home, await signRevision(subtle, round, theirs.key, { ...theirs.facts, organisation: norrvik }))],
    ['laid to another home of the same organisation', () => judge(other.home, own.revision)],
    ['of a home into whose record somebody has written a key of his own', async () => {
      const taken: Home = { ...own.home, publicKey: theirs.key.publicKey }
      return judge(taken, await signRevision(subtle, round, theirs.key, own.facts))
    }],
    ['of a home into whose record somebody has written what is no key', () => judge({ ...own.home, publicKey: 'ö' }, own.revision)],
    ['of a home whose record has no key', () => judge({ ...own.home, publicKey: '' }, own.revision)],
  ]
  it.each(foreign)('is foreign: %s', async (_, judged) => {
    expect(await judged()).toBe('foreign')
  })

  it('under a home whose id fits a key that is no point of the curve is foreign, and nothing is thrown', async () => {
    const publicKey = toBase64url(new Uint8Array(65).fill(4))
    const home = (await homeIdOf(subtle, publicKey)) as CircleId
    const revision = await signRevision(subtle, round, own.key, { ...own.facts, home })
    expect(await judge({ ...own.home, id: home, publicKey }, revision)).toBe('foreign')
  })
})
