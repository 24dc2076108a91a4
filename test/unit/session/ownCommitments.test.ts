import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { addCommitment, editCommitment } from '../../../src/document/commitmentEdit.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { addPerson, claimDevice } from '../../../src/document/people.ts'
import { joinPeople } from '../../../src/document/peopleEdit.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { renameRound } from '../../../src/document/round.ts'
import { type CircleId, type DeviceId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { fail, ok } from '../../../src/model/result.ts'
import { type OwnCommitments, ownCommitmentsView } from '../../../src/session/ownCommitments.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { createSession } from '../../../src/session/session.ts'
import { createMemoryStore, emptyShelf, type Shelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { bytes, contextOf, value } from '../document/phones.ts'
import { filesOf } from '../../filesOf.ts'

const device = newId<DeviceId>(bytes)
const timers = {
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** The app's session with no network: it fails the test to ask for a link. */
async function start(shelf: Shelf, change: (store: Store) => Store = (store) => store): Promise<Session> {
  const store = change(createMemoryStore(shelf))
  const session = await createSession({
    store,
    filesOf: filesOf(store),
    device,
    timers,
    lifecycle: { onHide: () => () => {} },
    startSync: () => Promise.reject(new Error('a link was asked for')),
    serverOffset: () => null,
    now: Date.now,
    random: bytes,
  })
  onTestFinished(() => session.close())
  return session
}

interface Made {
  id: CircleId
  me: PersonId
  norrvik: OrganisationId
  ekdala: OrganisationId
}

/** A round in which this device speaks for Karin of Norrvik. */
async function round(session: Session, name: string): Promise<Made> {
  let made: Omit<Made, 'id'> | null = null
  const created = await session.create(name, (document) => {
    const organisations = ['Norrvik', 'Ekdala'].map((each) => ({ name: each, kind: 'participant' as const }))
    value(writeRound(document, contextOf(), { name, methodVersion: '2026-1', organisations, layout: [] }))
    const [norrvik, ekdala] = organisationsView(document).get().list.map((each) => each.id)
    if (norrvik === undefined || ekdala === undefined) throw new Error('no organisations')
    const me = value(addPerson(document, contextOf(), { name: 'Karin Lund', organisation: norrvik, role: 'politician' }))
    value(claimDevice(document, device, me))
    made = { me, norrvik, ekdala }
    return ok(undefined)
  })
  if (made === null) throw new Error('nothing was made')
  return { id: value(created), ...(made as Omit<Made, 'id'>) }
}

async function within<T>(session: Session, id: CircleId, run: (circle: OpenCircle) => T): Promise<T> {
  const circle = value(await session.open(id, { links: false }))
  const result = run(circle)
  await circle.flush()
  circle.close()
  return result
}

const promised = (circle: OpenCircle, what: string, owner: PersonId, due: string | null, organisation: OrganisationId) =>
  value(addCommitment(circle.document, contextOf(), { texts: { what }, owner, due, organisation }))

/** Listens until the test is over; `when` waits for a state. */
function follow(session: Session) {
  const view = ownCommitmentsView(session)
  const stop = view.subscribe(() => {})
  onTestFinished(stop)
  const when = (check: (own: OwnCommitments) => boolean) =>
    vi.waitFor(() => {
      if (!check(view.get())) throw new Error(JSON.stringify(view.get()))
      return view.get()
    }, 10_000)
  return { view, stop, when }
}

const whats = (own: OwnCommitments) => own.list.map((each) => `${each.round}: ${each.commitment.what}`)

describe('my commitments', () => {
  it('of all rounds stand in one due list, after a restart, without a link', async () => {
    const shelf = emptyShelf()
    const before = await start(shelf)
    const [first, second] = [await round(before, 'Modellkommuner'), await round(before, 'Modellregioner')]
    await within(before, first.id, (circle) => {
      promised(circle, 'sen', first.me, '2026-03-28', first.norrvik)
      const jonas = { name: 'Jonas Ek', organisation: null, role: 'other' as const }
      const other = value(addPerson(circle.document, contextOf(), jonas))
      promised(circle, 'någon annans', other, '2026-01-01', first.norrvik)
      promised(circle, 'först', first.me, '2026-01-02', first.norrvik)
      value(editCommitment(circle.document, promised(circle, 'borta', first.me, null, first.norrvik), { deleted: true }))
    })
    await within(before, second.id, (circle) => promised(circle, 'tidig', second.me, '2026-02-17', second.norrvik))
    await before.close()

    const { when } = follow(await start(shelf))
    const own = await when((each) => !each.opening)
    expect(whats(own)).toEqual(['Modellkommuner: först', 'Modellregioner: tidig', 'Modellkommuner: sen'])
    expect(own.list[1]).toMatchObject({ circle: second.id, owner: 'Karin Lund', organisation: 'Norrvik', borrowedFrom: '' })
    expect(own.unread).toEqual([])
  })

  it('follow aliases, and what is changed while the list is shown', async () => {
    const session = await start(emptyShelf())
    const made = await round(session, 'Omgång')
    const { when } = follow(session)
    await when((own) => !own.opening)
    const other = await within(session, made.id, ({ document }) =>
      value(addPerson(document, contextOf(), { name: 'K. Lund', organisation: null, role: 'other' })),
    )
    await within(session, made.id, (circle) => promised(circle, 'lovat i Safari', other, '2026-02-01', made.norrvik))
    expect(whats(await when((own) => !own.opening))).toEqual([])
    await within(session, made.id, ({ document }) => value(joinPeople(document, other, made.me)))
    expect(whats(await when((own) => own.list.length === 1))).toEqual(['Omgång: lovat i Safari'])
    await within(session, made.id, ({ document }) => value(renameRound(document, 'Nytt namn')))
    await when((own) => own.list[0]?.round === 'Nytt namn')
    const next = await round(session, 'Nästa omgång')
    await within(session, next.id, (circle) => promised(circle, 'nytt', next.me, '2026-01-01', next.norrvik))
    expect(whats(await when((own) => own.list.length === 2))).toEqual(['Nästa omgång: nytt', 'Nytt namn: lovat i Safari'])
  })

  it('tell whose way of working they borrow', async () => {
    const session = await start(emptyShelf())
    const made = await round(session, 'Omgång')
    await within(session, made.id, ({ document }) => {
      const amira = value(addPerson(document, contextOf(), { name: 'Amira', organisation: made.ekdala, role: 'other' }))
      const id = value(addReflection(document, contextOf(amira), { item: null, prompt: null, text: 'Så gör vi' }))
      const common = { owner: made.me, organisation: made.norrvik, due: null }
      const add = (what: string, from: { kind: 'reflection' | 'organisation'; circle: null; id: string }) =>
        value(addCommitment(document, contextOf(), { ...common, texts: { what }, from: [from] }))
      add('ur en tanke', { kind: 'reflection', circle: null, id })
      add('från Ekdala', { kind: 'organisation', circle: null, id: made.ekdala })
      add('eget', { kind: 'organisation', circle: null, id: made.norrvik })
      add('okänt', { kind: 'reflection', circle: null, id: '__proto__' })
    })
    const { when } = follow(session)
    const own = await when((each) => each.list.length === 4)
    const lenders = Object.fromEntries(own.list.map((each) => [each.commitment.what, each.borrowedFrom]))
    expect(lenders).toEqual({ 'ur en tanke': 'Ekdala', 'från Ekdala': 'Ekdala', eget: '', okänt: '' })
  })

  it('show the drafts of this device beside them', async () => {
    const session = await start(emptyShelf())
    const made = await round(session, 'Omgång')
    const mine = value(await session.mine())
    const { when } = follow(session)
    value(
      addCommitment(mine.document, contextOf(), {
        texts: { what: 'utkast' },
        owner: null,
        organisation: null,
        due: null,
        circle: made.id,
      }),
    )
    const own = await when((each) => each.drafts.length === 1)
    expect(own.drafts[0]).toMatchObject({ what: 'utkast', circle: made.id })
    expect(own.rounds.get(made.id)).toBe('Omgång')
    expect(own.list).toEqual([])
    mine.close()
  })

  it('a round that cannot be read is named, and the others stand', async () => {
    const shelf = emptyShelf()
    const before = await start(shelf)
    const [good, bad] = [await round(before, 'Hel'), await round(before, 'Trasig')]
    await within(before, good.id, (circle) => promised(circle, 'kvar', good.me, null, good.norrvik))
    await before.close()
    const broken = (store: Store): Store => ({
      ...store,
      load: (id) => (id === bad.id ? Promise.resolve(fail('failed')) : store.load(id)),
    })
    const { when } = follow(await start(shelf, broken))
    const own = await when((each) => !each.opening)
    expect([whats(own), own.unread]).toEqual([['Hel: kvar'], ['Trasig']])
  })
})

describe('letting go', () => {
  it('closes every circle it opened, also those that were still on their way', async () => {
    const session = await start(emptyShelf())
    const made = await round(session, 'Omgång')
    let open = 0
    const count = (opened: Awaited<ReturnType<Session['open']>>) => {
      if (!opened.ok) return opened
      open++
      let once = () => void open--
      const close = () => {
        once()
        once = () => {}
        opened.value.close()
      }
      return { ...opened, value: { ...opened.value, close } }
    }
    const counted: Session = {
      ...session,
      open: async (id, options) => count(await session.open(id, options)),
      mine: async () => count(await session.mine()),
    }
    const { view, stop, when } = follow(counted)
    const second = view.subscribe(() => {})
    await when((own) => !own.opening)
    expect(open).toBe(2)
    stop()
    expect(open).toBe(2)
    second()
    second()
    expect(open).toBe(0)
    expect(view.get().list).toEqual([])

    view.subscribe(() => {})()
    const circle = value(await session.open(made.id, { links: false }))
    await vi.waitFor(() => expect(open).toBe(0), 10_000)
    expect(commitmentsView(circle.document).get().list).toEqual([])
    circle.close()
  })
})
