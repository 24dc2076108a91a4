import { readMeta } from '../../document/circleDocument.ts'
import { writeExample } from '../../document/example.ts'
import { exampleRound } from '../../method/example.ts'
import { layOut } from '../../method/layOut.ts'
import { structureOf } from '../../method/versions.ts'
import type { Now, RandomBytes } from '../../model/deps.ts'
import type { CircleId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { OpenError, Session } from '../../session/port.ts'
import { writeExampleHomes } from './exampleHomes.ts'

/** The example round of this phone: the one that is here already, or a fresh one with its dates around today. */
export async function openExample(
  session: Session,
  now: Now,
  random: RandomBytes,
  subtle: SubtleCrypto | null,
): Promise<Result<CircleId, OpenError>> {
  // Its name says that it is the example; a phone knows it by that.
  const known = session.circles.get().find((record) => record.kind === 'round' && record.title === exampleRound.name)
  if (known !== undefined) return ok(known.id)
  const structure = structureOf(exampleRound.methodVersion)
  if (structure === null) return fail('failed')
  const mine = await session.mine()
  if (!mine.ok) return mine
  const created = await session.create<OpenError>(exampleRound.name, (document) => {
    const circle = readMeta(document)?.circle
    if (circle === undefined) return fail('failed')
    const deps = { now, random, device: session.device, circle, layout: layOut(structure) }
    writeExample(document, mine.value.document, exampleRound, deps)
    return ok(undefined)
  })
  await mine.value.flush()
  mine.value.close()
  const round = created.ok ? await session.open(created.value, { links: false }) : created
  if (!round.ok) return round
  // Where the page may not sign, nothing has been shared.
  if (subtle !== null) await writeExampleHomes(session, round.value, { subtle, structure, now, random })
  await round.value.flush()
  round.value.close()
  return created
}
