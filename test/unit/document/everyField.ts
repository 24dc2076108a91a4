/** What the example leaves out, said through everybody's commands, so that a frozen document holds every kind of field. */
import { askToShare } from '../../../src/document/asked.ts'
import { proposalText } from '../../../src/document/boardReport.ts'
import type { CircleDocument, Context } from '../../../src/document/circleDocument.ts'
import { addCommitment, editCommitment } from '../../../src/document/commitmentEdit.ts'
import { openMoreText } from '../../../src/document/commitmentMore.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { addEdition, setEditionWord } from '../../../src/document/editions.ts'
import { erasePerson } from '../../../src/document/erasure.ts'
import { setSuccessor } from '../../../src/document/homeTeam.ts'
import { addIdea, ideasView, openIdeaText } from '../../../src/document/ideas.ts'
import { addMaterial } from '../../../src/document/materials.ts'
import { editMeeting } from '../../../src/document/meetingEdit.ts'
import { mentorNote, setMentorCheck } from '../../../src/document/mentorChecks.ts'
import { addOrganisation, setOrganisationKind } from '../../../src/document/organisationEdit.ts'
import { editPerson, enterPerson } from '../../../src/document/peopleEdit.ts'
import { setPrerequisite } from '../../../src/document/prerequisites.ts'
import type { RootText } from '../../../src/document/schema.ts'
import { openRootText, type OpenText } from '../../../src/document/text.ts'
import { addOwnYearDate } from '../../../src/document/yearDates.ts'
import { partsOf } from '../../../src/method/edition.ts'
import type { MethodStructure } from '../../../src/method/types.ts'
import { moreTexts } from '../../../src/model/commitmentMore.ts'
import { ideaMoreTexts } from '../../../src/model/idea.ts'
import { type AgendaItemId, type CircleId, type MeetingId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { value } from './phones.ts'

export interface Places {
  readonly organisation: OrganisationId
  readonly meeting: MeetingId
  readonly item: AgendaItemId
  readonly person: PersonId
}

export const picture = { hash: `${'a'.repeat(42)}A`, type: 'image/jpeg', width: 900, height: 600, bytes: 1200 } as const

const said = <F extends string>(fields: readonly F[]) => Object.fromEntries(fields.map((field) => [field, `Frystes: ${field}`])) as Record<F, string>

export function put(text: OpenText | null, words: string): void {
  if (text === null) throw new Error('no text')
  value(text.edit([{ at: 0, remove: text.get().length, insert: words }]))
  text.close()
}

export function sayInRound(round: CircleDocument, context: Context, { organisation, meeting, item, person }: Places): void {
  value(addOwnYearDate(round, organisation, { name: 'Nämndens samtal om kvinnor och män', day: '2026-09-15' }, context.random))
  value(editMeeting(round, meeting, { title: 'Den tredje', theme: 'Siffror', chair: person, noteTaker: person, access: 'Hiss finns. Hörslinga i salen.', link: 'https://example.org/traff' }))
  value(editPerson(round, person, { mandate: 'Beslutar i nämnden', competence: 'Budget' }))
  value(askToShare(round, context, item))
  const more = { sponsor: person, firstStepDate: '2026-12-01' }
  const promised = value(addCommitment(round, context, { texts: { what: 'Fråga alla', why: 'Vi vet inte', ...said(moreTexts) }, owner: person, organisation, due: '2027-02-01', ...more }))
  value(editCommitment(round, promised, { progress: 'baseline' }))
  value(addIdea(round, context, { organisation, dimension: null, what: 'Återremittera', ...said(ideaMoreTexts), choice: 'try', from: [] }))
  // A mentor that was found when the round had begun.
  value(setOrganisationKind(round, value(addOrganisation(round, context, { name: 'Strandköping', kind: 'participant' })), 'mentor'))
  value(erasePerson(round, context, value(enterPerson(round, context, { name: 'Den som gick', organisation, role: 'keyPerson', level: '' }))))
}

export function sayAtHome(home: CircleDocument, context: Context, { meeting, person }: Places): void {
  value(setPrerequisite(home, 'promise', 'answer', 'yes'))
  value(setPrerequisite(home, 'promise', 'promisedBy', person))
  value(setPrerequisite(home, 'promise', 'promisedOn', '2026-10-01'))
  value(setMentorCheck(home, context, meeting, { part: 'before', item: 'agenda' }, true))
  value(addMaterial(home, context, { meeting, section: 'chain' }, { kind: 'picture', picture, alt: 'Nämndhuset' }))
  value(setSuccessor(home, { circle: newId<CircleId>(context.random), epoch: 1, secret: context.random(16) }))
  const write = (name: RootText, words: string) => { put(openRootText(home, name, () => context), words) }
  write(mentorNote(meeting), 'Sydlund har kört fast.')
  write(proposalText, 'Nämnden beslutar att behålla arbetssättet.')
  // Cut down: the wording that it had is kept.
  write('profile/competence', 'Två utbildare som har hållit i kurser för alla chefer i tre år.')
  write('profile/competence', 'Två.')
}

export function sayInMine(mine: CircleDocument, context: Context, structure: MethodStructure): void {
  const id = value(addEdition(mine, context, { name: 'Vår version', base: structure.version, ...partsOf(structure), words: { sv: {}, en: {} } }))
  value(setEditionWord(mine, id, 'sv', 'theme/learning1', 'Skolan'))
}

/** A round of an older version, gone on with: its entities lack texts, which stand apart of them. */
export function goOnWith(round: CircleDocument, context: Context): void {
  const [commitment, idea] = [commitmentsView(round).get().list[0], ideasView(round).get().list[0]]
  if (commitment === undefined || idea === undefined) throw new Error('nothing to go on with')
  for (const field of moreTexts) put(openMoreText(round, commitment.id, field, () => context), `Efteråt: ${field}`)
  for (const field of ideaMoreTexts) put(openIdeaText(round, idea.id, field, () => context), `Efteråt: ${field}`)
}
