import { readMeta } from '../../document/circleDocument.ts'
import type { ExampleIds } from '../../document/example/ids.ts'
import { writeExample } from '../../document/example/round.ts'
import { exampleRound } from '../../method/example.ts'
import { layOut } from '../../method/layOut.ts'
import { structureOf } from '../../method/versions.ts'
import { wholeExample } from '../../method/wholeExample.ts'
import type { Now, RandomBytes } from '../../model/deps.ts'
import type { CircleId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { OpenError, Session } from '../../session/port.ts'
import { writeExampleHomes } from './exampleHomes.ts'

/** `whole`: two years, all meetings held. `half`: a round half-way through, with a meeting ahead. */
const examples = { whole: wholeExample, half: exampleRound } as const
export type ExampleKind = keyof typeof examples

/** The example round of this phone: the one that is here already, or a fresh one with its dates around today. */
export async function openExample(
  kind: ExampleKind,
  session: Session,
  now: Now,
  random: RandomBytes,
  subtle: SubtleCrypto | null,
): Promise<Result<CircleId, OpenError>> {
  const example = examples[kind]
  // Its name says that it is the example; a phone knows it by that.
  const known = session.circles.get().find((record) => record.kind === 'round' && record.title === example.name)
  if (known !== undefined) return ok(known.id)
  const structure = structureOf(example.methodVersion)
  if (structure === null) return fail('failed')
  const mine = await session.mine()
  if (!mine.ok) return mine
  let ids: ExampleIds | null = null
  const created = await session.create<OpenError>(example.name, (document) => {
    const circle = readMeta(document)?.circle
    if (circle === undefined) return fail('failed')
    const deps = { now, random, device: session.device, circle, layout: layOut(structure) }
    ids = writeExample(document, mine.value.document, example, deps)
    return ok(undefined)
  })
  await mine.value.flush()
  mine.value.close()
  const round = created.ok ? await session.open(created.value, { links: false }) : created
  if (!round.ok) return round
  // Where the page may not sign, nothing has been shared.
  if (subtle !== null && ids !== null) await writeExampleHomes(session, round.value, example, ids, { subtle, structure, now, random })
  await round.value.flush()
  round.value.close()
  return created
}
