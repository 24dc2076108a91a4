/** Nothing of home or mine leaves it before it is shared or moved: heard before sealing, and taken apart into values. */
import { afterEach, describe, expect, it } from 'vitest'
import { signingKey } from '../../../src/document/homeTeam.ts'
import { moveReflection } from '../../../src/document/move.ts'
import { organisationProfileView, profileText, setProfileFact } from '../../../src/document/organisationProfile.ts'
import { prerequisiteNote, prerequisiteView, setPrerequisite } from '../../../src/document/prerequisites.ts'
import { ratingText, ratingView, setLevel, setView } from '../../../src/document/ratings.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { revisionsView } from '../../../src/document/revisions.ts'
import { roots, type RootText } from '../../../src/document/schema.ts'
import { openRootText, openText } from '../../../src/document/text.ts'
import { profileContent } from '../../../src/model/organisationProfile.ts'
import { prerequisitesContent } from '../../../src/model/prerequisitesContent.ts'
import { ratingContent } from '../../../src/model/ratingContent.ts'
import { fromBase64url } from '../../../src/protocol/base64url.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import { settleWhenStored } from '../../../src/session/settleMoves.ts'
import { share } from '../../../src/session/sharing.ts'
import { deriveRoom } from '../../../src/sync/keys.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import type { Link, LinkPeer } from '../../../src/sync/port.ts'
import { createTap, hex, type Tap } from '../../tap.ts'
import { homeOf, inviteTo, joinBy, meeting, openHome, type Network, type Phone, soon, startRound, subtle, value } from './homeRig.ts'

const levels = ['none', 'begun', 'most', 'all']
const place = { meeting, dimension: 'goals' }
const running: Phone[] = []
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})

/** A network where everything is heard before it is sealed; `unsealed` counts frames on a link that no sealing made. */
function tapped(): { network: Network; tap: Tap<SubtleCrypto>; unsealed(): number } {
  const frames = new Set<string>()
  let strange = 0
  const real = new Proxy(subtle, {
    get(target, name) {
      if (name !== 'encrypt') return (Reflect.get(target, name) as () => unknown).bind(target)
      return async (...args: Parameters<SubtleCrypto['encrypt']>) => {
        const sealed = await target.encrypt(...args)
        frames.add(hex(new Uint8Array(sealed)))
        return sealed
      }
    },
  })
  const tap = createTap(real)
  const memory = createMemoryNetwork()
  const watched = (peer: LinkPeer): LinkPeer => ({
    ...peer,
    get backlog() {
      return peer.backlog
    },
    send(bytes) {
      // sync/frame.ts: a hello's head is longer than that of what follows.
      if (!frames.has(hex(bytes.subarray(bytes[0] === 1 ? 38 : 14)))) strange++
      peer.send(bytes)
    },
  })
  const link = (): Link => {
    const { name, join } = memory.link()
    return { name, join: (room, events) => join(room, { ...events, onPeer: (peer) => events.onPeer(watched(peer)) }) }
  }
  return { network: { ...memory, link, sealing: tap.subtle }, tap, unsealed: () => strange }
}

/** Ann and Bo are Norrvik's home team; Eva and Per, Ekdala's, sit in the same round. */
async function setting() {
  const { network, tap, unsealed } = tapped()
  const ann = await startRound(network)
  running.push(ann.phone)
  const home = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const bo = await joinBy(network, inviteTo(ann.phone, home.id), 'Bo', ann.norrvik)
  const eva = await joinBy(network, ann.invite, 'Eva', ann.ekdala)
  const homeOfBo = await openHome(bo.inside, home.id)
  const homeOfEva = await homeOf(eva.phone, eva.inside, ann.ekdala)
  const per = await joinBy(network, inviteTo(eva.phone, homeOfEva.id), 'Per', ann.ekdala)
  await openHome(per.inside, homeOfEva.id)
  running.push(bo.phone, eva.phone, per.phone)
  const mine = value(await ann.phone.session.mine())
  const secretOf = (circle: OpenCircle) => inviteTo(ann.phone, circle.id).entries.at(-1)?.secret as Uint8Array
  const room = async (circle: OpenCircle, secret = secretOf(circle)) => {
    const keys = await deriveRoom(secret, subtle)
    return () => [...(tap.rooms.get(keys.room)?.values() ?? [])]
  }
  const rooms = {
    round: await room(ann.inside.round),
    home: await room(home),
    otherHome: await room(homeOfEva, inviteTo(eva.phone, homeOfEva.id).entries.at(-1)?.secret),
  }
  return { tap, unsealed, ann, bo, eva, home, homeOfBo, mine, rooms, secretOf }
}

/** Writes as a hand does, a few letters at a time: the next ones come when `other` has read those. */
async function type(circle: OpenCircle, other: OpenCircle, context: Parameters<typeof openRootText>[2], name: RootText, text: string): Promise<void> {
  const open = openRootText(circle.document, name, context)
  const elsewhere = openRootText(other.document, name, context)
  open.begin()
  for (const [at, letter] of [...text].entries()) {
    value(open.edit([{ at, remove: 0, insert: letter }]))
    if (at % 3 === 0) await soon(() => expect(elsewhere.get()).toBe(text.slice(0, at + 1)))
  }
  for (const each of [open, elsewhere]) each.close()
}

const holds = (said: readonly string[], canary: string) => said.some((each) => each.includes(canary))

describe('the wall between mine, home and round', () => {
  it('lets nothing through before it is shared or moved, and then just that', async () => {
    const { tap, unsealed, ann, bo, eva, home, homeOfBo, mine, rooms, secretOf } = await setting()
    const { round, context } = ann.inside
    const person = context().person
    if (person === null) throw new Error('nobody')

    value(setView(home.document, person, place, 'begun', levels))
    value(setLevel(home.document, place, 'most', levels))
    await type(home, homeOfBo, context, ratingText(place, 'evidence'), 'Kanariefågel i belägget')
    await type(home, homeOfBo, context, ratingText(place, 'way'), 'Kanariefågel i arbetssättet')
    const cut = openRootText(home.document, ratingText({ meeting, dimension: 'steering' }, 'way'), context)
    value(cut.edit([{ at: 0, remove: 0, insert: 'Kanariefågel som ströks hemma, men minns' }]))
    cut.begin()
    value(cut.edit([{ at: 0, remove: 'Kanariefågel som ströks hemma, men minns'.length, insert: '' }]))
    cut.close()
    const written = { item: null, prompt: null }
    const atHome = value(addReflection(home.document, context(), { ...written, text: 'Kanariefågel i hemmagruppens anteckning' }))
    const own = (text: string) => value(addReflection(mine.document, context(), { ...written, text, circle: round.id }))
    const kept = own('Kanariefågel bara för mig')
    const forHome = value(addReflection(mine.document, context(), { ...written, text: 'Kanariefågel till hemmagruppen', circle: home.id }))
    const forAll = own('Kanariefågel till alla')
    const growing = openText(mine.document, { root: 'reflections', id: kept, field: 'text' }, context)
    for (const letter of 'gasanK') growing?.edit([{ at: 0, remove: 0, insert: letter }])
    growing?.close()
    home.setPresence({ person, meeting, item: null, field: atHome })
    await soon(() => expect(homeOfBo.presence.get().some(({ field }) => field === atHome)).toBe(true))
    await soon(() => expect(ratingView(homeOfBo.document, place).get()).toMatchObject({ evidence: 'Kanariefågel i belägget', way: 'Kanariefågel i arbetssättet' }))

    const key = signingKey(home.document, home.id)
    const ofHome = ['Kanariefågel i belägget', 'Kanariefågel i arbetssättet', 'Kanariefågel som ströks hemma, men minns', 'Kanariefågel i hemmagruppens anteckning', atHome, `${meeting}/goals/${person}`, key?.privateKey ?? '']
    const ofMine = ['Kanariefågel bara för mig', 'KnasagKanariefågel', 'Kanariefågel till hemmagruppen', 'Kanariefågel till alla', kept, forHome, forAll]
    const secrets = [hex(secretOf(home)), hex(fromBase64url(key?.privateKey ?? '') ?? new Uint8Array())]
    // What the tap finds where it may be found tells that it would find it elsewhere.
    for (const canary of ofHome) expect([canary, holds(rooms.home(), canary)]).toEqual([canary, true])
    expect(holds(rooms.round(), 'Norrvik')).toBe(true)
    for (const room of [rooms.round, rooms.otherHome]) {
      for (const canary of [...ofHome, ...secrets]) expect([canary, holds(room(), canary)]).toEqual([canary, false])
    }
    for (const room of Object.values(rooms)) for (const canary of ofMine) expect([canary, holds(room(), canary)]).toEqual([canary, false])
    expect(everyRootIn(home)).toEqual(['devices', 'earlier', 'home', 'keys', 'levels', 'rating', 'reflections', 'views'])

    const content = JSON.stringify(ratingContent('2026-1', levels, new Map([['goals', ratingView(home.document, place).get()]])))
    value(await share(subtle, home, round, context(), { subject: 'rating', meeting, content }))
    value(moveReflection(mine.document, home.document, context(), forHome))
    value(moveReflection(mine.document, round.document, context(), forAll))
    await settleWhenStored(mine, home)
    await settleWhenStored(mine, round)
    await soon(() => expect(reflectionsView(eva.inside.round.document).get().list).toHaveLength(1))
    await soon(() => expect(reflectionsView(homeOfBo.document).get().list).toHaveLength(2))
    await soon(() => expect(holds(rooms.round(), 'Kanariefågel i belägget')).toBe(true))

    const leftHome = ['Kanariefågel i belägget', 'Kanariefågel i arbetssättet']
    for (const canary of [...leftHome, 'Kanariefågel till alla']) expect([canary, holds(rooms.round(), canary)]).toEqual([canary, true])
    for (const canary of [...ofHome.filter((each) => !leftHome.includes(each)), ...secrets, 'Kanariefågel till hemmagruppen', 'Kanariefågel bara för mig', kept]) {
      expect([canary, holds(rooms.round(), canary)]).toEqual([canary, false])
    }
    expect(holds(rooms.home(), 'Kanariefågel till hemmagruppen')).toBe(true)
    expect(holds(rooms.home(), 'Kanariefågel till alla')).toBe(false)
    for (const canary of ['Kanariefågel bara för mig', kept]) for (const room of Object.values(rooms)) expect(holds(room(), canary)).toBe(false)
    // The round's invite lets nobody in at home.
    for (const { phone, inside } of [ann, bo]) expect(inviteTo(phone, inside.round.id).entries).toHaveLength(1)

    expect(tap.rooms.size).toBe(3)
    for (const heard of tap.rooms.values()) expect([heard.unread, heard.messages > 10]).toEqual([0, true])
    expect(unsealed()).toBe(0)
  })
})

describe('the wall around profile and prerequisites', () => {
  it('lets nothing through before each is shared, and then that one alone', async () => {
    const { ann, eva, home, homeOfBo, rooms } = await setting()
    const { round, context } = ann.inside
    const person = context().person
    if (person === null) throw new Error('nobody')
    value(setProfileFact(home.document, 'population', 31_415))
    value(setProfileFact(home.document, 'decisionDate', '1987-06-05'))
    await type(home, homeOfBo, context, profileText('goals'), 'Kanariefågel bland målen')
    await type(home, homeOfBo, context, profileText('competence'), 'Kanariefågel i kompetensen')
    value(setPrerequisite(home.document, 'time', 'answer', 'partly'))
    value(setPrerequisite(home.document, 'time', 'owner', person))
    value(setPrerequisite(home.document, 'time', 'date', '2031-07-08'))
    await type(home, homeOfBo, context, prerequisiteNote('time'), 'Kanariefågel om tiden')
    await soon(() => expect(prerequisiteView(homeOfBo.document, 'time').get().note).toBe('Kanariefågel om tiden'))

    const ofProfile = ['Kanariefågel bland målen', 'Kanariefågel i kompetensen', '1987-06-05', '31415']
    const ofPrerequisites = ['Kanariefågel om tiden', '2031-07-08']
    const never = ['prerequisites/time/note', 'profile/goals', 'time/answer', `population/${home.id}`]
    for (const canary of [...ofProfile.slice(0, 3), ...ofPrerequisites, ...never]) expect([canary, holds(rooms.home(), canary)]).toEqual([canary, true])
    const nowhere = (canaries: readonly string[]) => {
      for (const room of [rooms.round, rooms.otherHome]) for (const canary of canaries) expect([canary, holds(room(), canary)]).toEqual([canary, false])
    }
    nowhere([...ofProfile, ...ofPrerequisites, ...never])
    expect(everyRootIn(home)).toEqual(['devices', 'home', 'keys', 'prerequisites', 'profile'])

    const profile = JSON.stringify(profileContent(organisationProfileView(home.document).get().profile))
    value(await share(subtle, home, round, context(), { subject: 'profile', meeting: null, content: profile }))
    await soon(() => expect(revisionsView(eva.inside.round.document).get().list).toHaveLength(1))
    await soon(() => { for (const canary of ofProfile) expect([canary, holds(rooms.round(), canary)]).toEqual([canary, true]) })
    nowhere([...ofPrerequisites, ...never])

    const items = new Map([['time', prerequisiteView(home.document, 'time').get()]])
    const content = JSON.stringify(prerequisitesContent('2026-1', items))
    value(await share(subtle, home, round, context(), { subject: 'prerequisites', meeting: null, content }))
    await soon(() => { for (const canary of ofPrerequisites) expect([canary, holds(rooms.round(), canary)]).toEqual([canary, true]) })
    nowhere(never)
    for (const canary of [...ofProfile, ...ofPrerequisites]) expect([canary, holds(rooms.otherHome(), canary)]).toEqual([canary, false])
  })
})

/** The roots that hold anything, and what the texts with a name of their own belong to: whoever adds one adds a canary. */
function everyRootIn({ document: { doc } }: OpenCircle): string[] {
  const names = [...doc.share.keys()].filter((name) =>
    name.includes('/') ? doc.getText(name).length > 0 : name !== roots.meta && doc.getMap(name).size > 0,
  )
  return [...new Set(names.map((name) => name.split('/')[0] ?? ''))].sort()
}
