import { type CircleDocument, type Context, emptyDocument, writeMeta } from '../../document/circleDocument.ts'
import { type ExampleIds, exampleIds, prerequisitesExample, profileExample, rateExample, writeExampleIdeas } from '../../document/exampleHomes.ts'
import { writeExampleHomeWork } from '../../document/exampleHomeWork.ts'
import { presentExample } from '../../document/examplePresentations.ts'
import { addHome } from '../../document/homes.ts'
import { writeHomeTeam } from '../../document/homeTeam.ts'
import { addShare, settleShares } from '../../document/revisions.ts'
import { exampleRound } from '../../method/example.ts'
import type { MethodStructure } from '../../method/types.ts'
import { dayAt } from '../../model/date.ts'
import type { Now, RandomBytes } from '../../model/deps.ts'
import { type MeetingId, newId, type OrganisationId } from '../../model/ids.ts'
import type { Subject } from '../../model/revision.ts'
import type { OpenCircle, Session } from '../../session/port.ts'
import { share } from '../../session/sharing.ts'
import { createSigningKey, homeIdOf, signRevision } from '../../session/signing.ts'
import { startHome } from '../../session/startHome.ts'

const day = 86_400_000
/** Presentations and ratings are shared a week before the meeting (method.md, phase 3). */
const ahead = 7

interface Deps {
  readonly subtle: SubtleCrypto
  readonly structure: MethodStructure
  readonly now: Now
  readonly random: RandomBytes
}

/** Something that an organisation prepares at home and shares. */
interface Material {
  readonly subject: Subject
  readonly context: Context
  /** It stays at home: it is in the making. */
  readonly kept?: boolean
  /** Writes it into the home; answers with what is to be shared of it, as JSON. */
  write(home: CircleDocument): string
}

/** Who did something on which day; 0 is the day it is opened. */
function contextsOf(ids: ExampleIds, { now, random }: Deps): (by: string, on: number, meeting?: MeetingId | null) => Context {
  return (by, on, meeting = null) => {
    // During the working day, whenever the example is opened.
    const at = new Date(now() + on * day).setHours(10, 20)
    return { person: ids.person(by), meeting, now: () => at, random }
  }
}

/** What the example's organisation has prepared, in the order of the method. */
function materialsOf(organisation: string, ids: ExampleIds, deps: Deps): Material[] {
  const { structure, now } = deps
  const contextAt = contextsOf(ids, deps)
  const today = dayAt(now())
  const basics = exampleRound.basics.filter((each) => each.organisation === organisation).flatMap((each): Material[] => {
    const context = contextAt(each.by, each.day)
    return [
      { subject: 'prerequisites', context, write: (home) => prerequisitesExample(home, context, each, ids, structure, today) },
      { subject: 'profile', context, write: (home) => profileExample(home, context, each) },
    ]
  })
  const ratings = exampleRound.ratings.filter((each) => each.organisation === organisation).map((each): Material => {
    const held = exampleRound.meetings.find(({ kind }) => kind === each.meeting)?.day ?? 0
    const context = contextAt(each.by, held - ahead, ids.meeting(each.meeting))
    return { subject: 'rating', context, write: (home) => rateExample(home, context, each, ids, structure) }
  })
  const presentations = exampleRound.presentations.filter((each) => each.organisation === organisation).map((each): Material => {
    const held = exampleRound.meetings.find(({ kind }) => kind === each.meeting)?.day ?? 0
    const context = contextAt(each.by, each.isShared ? held - ahead : 0, ids.meeting(each.meeting))
    return { subject: 'presentation', context, kept: !each.isShared, write: (home) => presentExample(home, context, each, ids, structure) }
  })
  return [...basics, ...ratings, ...presentations]
}

/** Gives the example round its home teams: the own one stays on this phone, of the others only what they have shared. */
export async function writeExampleHomes(session: Session, round: OpenCircle, deps: Deps): Promise<void> {
  const { subtle, now, random } = deps
  const ids = exampleIds(round.document, exampleRound)
  const me = exampleRound.people.find(({ key }) => key === exampleRound.me)
  for (const { key: organisation } of exampleRound.organisations) {
    const materials = materialsOf(organisation, ids, deps)
    const [first] = materials
    if (first === undefined) continue
    const id = ids.organisation(organisation)
    if (organisation === me?.organisation) {
      const work = { round: round.id, ids, today: dayAt(now()), contextAt: contextsOf(ids, deps) }
      await shareFromHere(session, round, id, first.context, materials, subtle, (home) => { writeExampleHomeWork(home, organisation, exampleRound, work) })
    }
    else await shareFromElsewhere(round, id, first.context, materials, deps)
  }
  writeExampleIdeas(round.document, { person: null, meeting: null, now, random }, exampleRound, ids)
}

async function shareFromHere(
  session: Session,
  round: OpenCircle,
  organisation: OrganisationId,
  start: Context,
  materials: readonly Material[],
  subtle: SubtleCrypto,
  writeMore: (home: CircleDocument) => void,
): Promise<void> {
  const started = await startHome(subtle, session, round, start, organisation)
  const home = started.ok ? await session.open(started.value, { links: false }) : started
  if (!home.ok) return
  for (const { subject, context, kept, write } of materials) {
    const content = write(home.value.document)
    if (!kept) await share(subtle, home.value, round, context, { subject, meeting: context.meeting, content })
  }
  writeMore(home.value.document)
  await home.value.flush()
  home.value.close()
}

/** The home itself is on no phone. */
async function shareFromElsewhere(
  round: OpenCircle,
  organisation: OrganisationId,
  start: Context,
  materials: readonly Material[],
  { subtle, random }: Deps,
): Promise<void> {
  const key = await createSigningKey(subtle)
  const id = await homeIdOf(subtle, key.publicKey)
  if (id === null) return
  const home = emptyDocument()
  writeMeta(home, id, 'home', start.now)
  writeHomeTeam(home, id, { round: round.id, organisation, key })
  addHome(round.document, start, { id, organisation, publicKey: key.publicKey })
  for (const { subject, context, kept, write } of materials) {
    if (kept) continue
    const { meeting, person: by } = context
    const facts = { id: newId<never>(random), home: id, organisation, subject, meeting, content: write(home), by, at: context.now() }
    addShare(home, await signRevision(subtle, round.id, key, facts))
  }
  settleShares(home, round.document)
}
