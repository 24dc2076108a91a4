/** The example of two years, written through the commands: the round, the opener's own circle and all four homes. */
import { emptyDocument, writeMeta, type CircleDocument } from '../../../src/document/circleDocument.ts'
import { writeExampleHomeWork } from '../../../src/document/example/homeWork.ts'
import type { ExampleIds } from '../../../src/document/example/ids.ts'
import { contextsOf, materialsOf } from '../../../src/document/example/materials.ts'
import { writeExample } from '../../../src/document/example/round.ts'
import { addHome } from '../../../src/document/homes.ts'
import { writeHomeTeam } from '../../../src/document/homeTeam.ts'
import { addShare, settleShares } from '../../../src/document/revisions.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { wholeExample } from '../../../src/method/wholeExample.ts'
import { dayAt } from '../../../src/model/date.ts'
import { type CircleId, type DeviceId, newId, type RevisionId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'
import { value } from './phones.ts'

export const now = () => Date.UTC(2026, 10, 23, 10)
export const today = dayAt(now())

export interface WholeRound {
  readonly round: CircleDocument
  readonly mine: CircleDocument
  readonly ids: ExampleIds
  /** By the example's key of the organisation. */
  readonly homes: ReadonlyMap<string, CircleDocument>
}

export function wholeRound(): WholeRound {
  const random = seededRandom(20261128)
  const structure = structureOf(wholeExample.methodVersion)
  if (structure === null) throw new Error('no method')
  const [round, mine] = [emptyDocument(), emptyDocument()]
  const circle = newId<CircleId>(random)
  writeMeta(round, circle, 'round', now)
  writeMeta(mine, newId<CircleId>(random), 'mine', now)
  const ids = writeExample(round, mine, wholeExample, { now, random, device: newId<DeviceId>(random), circle, layout: layOut(structure) })
  const contextAt = contextsOf(ids, { now, random })
  const homes = new Map<string, CircleDocument>()
  for (const { key } of wholeExample.organisations) {
    const home = emptyDocument()
    const id = newId<CircleId>(random)
    const organisation = ids.organisation(key)
    const materials = materialsOf(wholeExample, key, ids, { structure, now, random })
    const [first] = materials
    if (first === undefined) throw new Error(`${key} has prepared nothing`)
    writeMeta(home, id, 'home', now)
    value(writeHomeTeam(home, id, { round: circle, organisation, key: { publicKey: 'public', privateKey: 'private' } }))
    value(addHome(round, first.context, { id, organisation, publicKey: 'public' }))
    for (const { subject, context, write } of materials) {
      const facts = { id: newId<RevisionId>(random), home: id, organisation, subject, meeting: context.meeting, content: write(home), by: context.person, at: context.now() }
      value(addShare(home, { ...facts, hash: 'hash', signature: 'signature' }))
    }
    value(settleShares(home, round))
    writeExampleHomeWork(home, key, wholeExample, { round: circle, ids, today, contextAt })
    homes.set(key, home)
  }
  return { round, mine, homes, ids }
}
