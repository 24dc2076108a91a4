/** A round as a file, and a fresh round of it. */
import { bringInRound } from '../../../src/document/bringInRound.ts'
import { type CircleDocument, emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { roundContent } from '../../../src/document/roundContent.ts'
import { openRoundFile, readOpenRound } from '../../../src/export/openData/round.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { seededRandom } from '../../random.ts'

export const fileOf = (round: CircleDocument): string => openRoundFile(roundContent(round))

export function broughtIn(file: string, seed = 99): { readonly circle: CircleId; readonly round: CircleDocument } {
  const random = seededRandom(seed)
  const read = readOpenRound(file)
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`)
  const [circle, round] = [newId<CircleId>(random), emptyDocument()]
  writeMeta(round, circle, 'round', () => 0)
  const brought = bringInRound(round, read.value, random)
  if (!brought.ok) throw new Error(JSON.stringify(brought.error))
  return { circle, round }
}
