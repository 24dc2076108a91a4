import { expect, it } from 'vitest'
import { structureOf } from '../../../src/method/versions.ts'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { readFromRound } from '../../../src/ui/nextRound/fromRound.ts'
import { bytes } from '../document/phones.ts'
import { wholeRound } from '../document/wholeRound.ts'

it('tells who has promised what at the results conference, where mentors are asked for', () => {
  const { round } = wholeRound()
  const structure = structureOf('2026-1')
  if (structure === null) throw new Error('no method')
  const { organisations } = readFromRound(round, newId<DeviceId>(bytes), structure, [], () => '')
  const promised = new Map(organisations.map(({ name, promised: what }) => [name, what]))
  expect(promised.get('Solhamn')).toContain('Samla våra fyra organisationers lärdomar och varningar till nästa omgång')
  // Only what was promised at that meeting.
  expect(promised.get('Solhamn')?.join()).not.toContain('Ringa varje nyckelperson')
})
