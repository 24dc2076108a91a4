import { type CircleDocument, type Context, emptyDocument, writeMeta } from '../../document/circleDocument.ts'
import { writeExampleHomeWork } from '../../document/example/homeWork.ts'
import type { ExampleIds } from '../../document/example/ids.ts'
import { contextsOf, type Material, type MaterialDeps, materialsOf } from '../../document/example/materials.ts'
import { addHome } from '../../document/homes.ts'
import { writeHomeTeam } from '../../document/homeTeam.ts'
import { addShare, settleShares } from '../../document/revisions.ts'
import type { ExampleRound } from '../../method/example/types.ts'
import { dayAt } from '../../model/date.ts'
import { newId, type OrganisationId } from '../../model/ids.ts'
import type { OpenCircle, Session } from '../../session/port.ts'
import { share } from '../../session/sharing.ts'
import { createSigningKey, homeIdOf, signRevision } from '../../session/signing.ts'
import { startHome } from '../../session/startHome.ts'

interface Deps extends MaterialDeps {
  readonly subtle: SubtleCrypto
}

/** Gives the example round its home teams: the own one stays on this phone, of the others only what they have shared. */
export async function writeExampleHomes(session: Session, round: OpenCircle, example: ExampleRound, ids: ExampleIds, deps: Deps): Promise<void> {
  const { subtle, now } = deps
  const me = example.people.find(({ key }) => key === example.me)
  for (const { key: organisation } of example.organisations) {
    const materials = materialsOf(example, organisation, ids, deps)
    const [first] = materials
    if (first === undefined) continue
    const id = ids.organisation(organisation)
    if (organisation === me?.organisation) {
      const work = { round: round.id, ids, today: dayAt(now()), contextAt: contextsOf(ids, deps) }
      await shareFromHere(session, round, id, first.context, materials, subtle, (home) => { writeExampleHomeWork(home, organisation, example, work) })
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
