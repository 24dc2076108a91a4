import { type CircleDocument, type Context, emptyDocument, writeMeta } from '../../document/circleDocument.ts'
import { writeExampleHomeWork } from '../../document/example/homeWork.ts'
import type { ExampleIds } from '../../document/example/ids.ts'
import { contextsOf, type Material, type MaterialDeps, materialsOf } from '../../document/example/materials.ts'
import { must } from '../../document/example/must.ts'
import { addHome } from '../../document/homes.ts'
import { type SigningKey, signingKey, writeHomeTeam } from '../../document/homeTeam.ts'
import { addShare, settleShares } from '../../document/revisions.ts'
import type { ExampleRound } from '../../method/example/types.ts'
import { dayAt } from '../../model/date.ts'
import { type CircleId, newId, type OrganisationId, type RevisionId } from '../../model/ids.ts'
import type { OpenCircle, Session } from '../../session/port.ts'
import { createSigningKey, homeIdOf, signRevision } from '../../session/signing.ts'
import { startHome } from '../../session/startHome.ts'

interface Deps extends MaterialDeps {
  readonly subtle: SubtleCrypto
}

/** Gives the example round its home teams: the own one stays on this phone, of the others only what they have shared. */
export async function writeExampleHomes(session: Session, round: OpenCircle, example: ExampleRound, ids: ExampleIds, deps: Deps): Promise<void> {
  const { now } = deps
  const me = example.people.find(({ key }) => key === example.me)
  for (const { key: organisation } of example.organisations) {
    const materials = materialsOf(example, organisation, ids, deps)
    const [first] = materials
    if (first === undefined) continue
    const id = ids.organisation(organisation)
    if (organisation === me?.organisation) {
      const work = { round: round.id, ids, today: dayAt(now()), contextAt: contextsOf(ids, deps) }
      await shareFromHere(session, round, id, first.context, materials, deps, (home) => { writeExampleHomeWork(home, organisation, example, work) })
    }
    else await shareFromElsewhere(round, id, first.context, materials, deps)
  }
}

async function shareFromHere(
  session: Session,
  round: OpenCircle,
  organisation: OrganisationId,
  start: Context,
  materials: readonly Material[],
  deps: Deps,
  writeMore: (home: CircleDocument) => void,
): Promise<void> {
  const started = await startHome(deps.subtle, session, round, start, organisation)
  const home = started.ok ? await session.open(started.value, { links: false }) : started
  if (!home.ok) return
  const key = signingKey(home.value.document, home.value.id)
  if (key !== null) await shareAll(home.value.document, round, { id: home.value.id, organisation, key }, materials, deps)
  writeMore(home.value.document)
  // All at once: to wait for the disk after each of them takes longer than all the rest.
  await home.value.flush()
  must(settleShares(home.value.document, round.document))
  home.value.close()
}

/** The home itself is on no phone. */
async function shareFromElsewhere(round: OpenCircle, organisation: OrganisationId, start: Context, materials: readonly Material[], deps: Deps): Promise<void> {
  const key = await createSigningKey(deps.subtle)
  const id = await homeIdOf(deps.subtle, key.publicKey)
  if (id === null) return
  const home = emptyDocument()
  writeMeta(home, id, 'home', start.now)
  must(writeHomeTeam(home, id, { round: round.id, organisation, key }))
  must(addHome(round.document, start, { id, organisation, publicKey: key.publicKey }))
  await shareAll(home, round, { id, organisation, key }, materials, deps)
  must(settleShares(home, round.document))
}

interface Sharer {
  readonly id: CircleId
  readonly organisation: OrganisationId
  readonly key: SigningKey
}

async function shareAll(home: CircleDocument, round: OpenCircle, { id: from, organisation, key }: Sharer, materials: readonly Material[], { subtle, random }: Deps): Promise<void> {
  for (const { subject, context, kept, write } of materials) {
    const content = write(home)
    if (kept) continue
    const { meeting, person: by } = context
    const facts = { id: newId<RevisionId>(random), home: from, organisation, subject, meeting, content, by, at: context.now() }
    must(addShare(home, await signRevision(subtle, round.id, key, facts)))
  }
}
