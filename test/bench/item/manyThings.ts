/** A round with very many commitments and reflections, spread over its meetings, as the file that a phone brings in. */
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import { setAttendance } from '../../../src/document/attendance.ts'
import { addCommitment } from '../../../src/document/commitmentEdit.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { addPerson } from '../../../src/document/people.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { roundContent } from '../../../src/document/roundContent.ts'
import { openRoundFile } from '../../../src/export/openData/round.ts'
import { structureOf } from '../../../src/method/versions.ts'
import { type CircleId, type DeviceId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import { noRoundFacts } from '../../../src/model/roundFacts.ts'
import { fillRound } from '../../../src/ui/rounds/createRound.ts'
import { seededNumbers, seededRandom } from '../../random.ts'

const syllables = 'vän te tid sam tal mål bar ko styr ning upp drag flick or poj kar jäm ställd kvinn och för att mät a år ö ett'.split(' ')

export interface Many {
  readonly commitments: number
  readonly reflections: number
  /** Besides whoever begins the round; all of them were noted as present at its second meeting. 20 when nothing is said. */
  readonly people?: number
}

export function roundWithMany(seed: number, many: Many): string {
  const random = seededRandom(seed)
  const number = seededNumbers(seed)
  const draw = (n: number) => Math.floor(number() * n)
  const pick = <T>(list: readonly T[]): T => {
    const found = list[draw(list.length)]
    if (found === undefined) throw new Error('an empty list')
    return found
  }
  const words = (n: number) => Array.from({ length: n }, () => Array.from({ length: 1 + draw(4) }, () => pick(syllables)).join('')).join(' ')
  const document = emptyDocument()
  const structure = structureOf('2026-1')
  if (structure === null) throw new Error('no such method')
  const context = { person: null, meeting: null, now: () => Date.UTC(2026, 5, 1), random }
  writeMeta(document, newId<CircleId>(random), 'round', context.now)
  const organisations = ['Norrvik', 'Ekdala', 'Sydlund', 'Solhamn'].map((name) => ({ id: newId<OrganisationId>(random), name, mentor: false }))
  const person = { name: 'Ylva Brandt', organisation: null, role: 'coordinator' } as const
  const filled = fillRound(document, newId<DeviceId>(random), { name: 'En lång omgång', facts: noRoundFacts, organisations, person }, { structure, now: context.now, random })
  if (!filled.ok) throw new Error(filled.error.code)
  document.doc.transact(() => {
    const ids = organisationsView(document).get().list.map(({ id }) => id)
    const people = Array.from({ length: many.people ?? 20 }, (_, i) => {
      const organisation = ids[i % ids.length] ?? null
      const added = addPerson(document, context, { name: `Person ${String(i)}`, organisation, role: 'politician' })
      if (!added.ok) throw new Error(added.error.code)
      return { id: added.value, organisation }
    })
    const meetings = meetingsView(document).get().list
    const second = meetings[1]
    if (second !== undefined) for (const { id } of people) setAttendance(document, { ...context, meeting: second.id }, second.id, id, true)
    const items = agendaItemsView(document).get().list.filter(({ kind }) => kind !== 'break')
    for (let i = 0; i < many.reflections; i++) {
      const item = pick(items)
      addReflection(document, { ...context, person: pick(people).id, meeting: item.meeting }, { item: item.id, prompt: null, text: `${words(10 + draw(60))}.` })
    }
    for (let i = 0; i < many.commitments; i++) {
      const owner = pick(people)
      const texts = { what: words(8), why: words(20), firstStep: words(12), prediction: words(15), outcome: '', lesson: '' }
      addCommitment(document, { ...context, person: owner.id, meeting: pick(meetings).id }, { texts, owner: owner.id, organisation: owner.organisation, due: '2027-03-01' })
    }
  })
  return openRoundFile(roundContent(document))
}
