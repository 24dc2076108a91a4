import { describe, expect, it } from 'vitest'
import { addCommitment, editCommitment } from '../../../src/document/commitmentEdit.ts'
import { fullCommitmentsView } from '../../../src/document/commitmentMore.ts'
import { commitmentsView } from '../../../src/document/commitments.ts'
import { addMeeting, editMeeting } from '../../../src/document/meetingEdit.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { addOrganisation } from '../../../src/document/organisationEdit.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { openText } from '../../../src/document/text.ts'
import { newId, type OrganisationId } from '../../../src/model/ids.ts'
import { groupByOrganisation } from '../../../src/ui/commitments/groupByOrganisation.ts'
import { isBlank, nextMeetingDay } from '../../../src/ui/commitments/newDraft.ts'
import { useClosing } from '../../../src/ui/commitments/useClosing.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import { bytes, contextOf, newCircle, value } from '../document/phones.ts'

const plain = { texts: { what: 'Pröva' }, owner: null, organisation: null, due: null }

describe('the round\'s list', () => {
  const round = newCircle()
  const [norrvik, ekdala] = ['Norrvik', 'Ekdala'].map((name) =>
    value(addOrganisation(round, contextOf(), { name, kind: 'participant' })),
  )
  const add = (what: string, organisation: OrganisationId | null) =>
    value(addCommitment(round, contextOf(), { ...plain, texts: { what, outcome: 'a', lesson: 'b' }, organisation }))
  add('ett', ekdala ?? null)
  const closed = add('två', norrvik ?? null)
  value(editCommitment(round, closed, { status: 'stopped', decision: 'drop' }))
  add('tre', newId<OrganisationId>(bytes))
  const grouped = (which: 'open' | 'closed' | 'all', only: OrganisationId | null = null) =>
    groupByOrganisation(commitmentsView(round).get().list, organisationsView(round).get().list, which, only).map(
      (group) => [group.organisation?.name ?? null, ...group.commitments.map((each) => each.what)],
    )

  it('stands by organisation, those of none known last, empty groups left out', () => {
    expect(grouped('all')).toEqual([['Norrvik', 'två'], ['Ekdala', 'ett'], [null, 'tre']])
    expect(grouped('open')).toEqual([['Ekdala', 'ett'], [null, 'tre']])
    expect(grouped('closed')).toEqual([['Norrvik', 'två']])
    expect(grouped('all', ekdala)).toEqual([['Ekdala', 'ett']])
    expect(grouped('closed', ekdala)).toEqual([])
  })
})

describe('a new draft', () => {
  it('is due at the next meeting that has a date, other than the one that is on', () => {
    const round = newCircle()
    const days = ['2026-05-01', null, '2026-01-14', '2026-03-01', '2025-12-01']
    const ids = days.map((date) => {
      const id = value(addMeeting(round, contextOf(), 'Träff'))
      value(editMeeting(round, id, { date }))
      return id
    })
    const meetings = meetingsView(round).get().list
    expect(nextMeetingDay(meetings, ids[2] ?? null, '2026-01-14')).toBe('2026-03-01')
    expect(nextMeetingDay(meetings, ids[2] ?? null, '2026-01-13')).toBe('2026-03-01')
    expect(nextMeetingDay(meetings, null, '2026-01-13')).toBe('2026-01-14')
    expect(nextMeetingDay(meetings, null, '2026-05-01')).toBeNull()
  })

  it('is blank until somebody has written in it', () => {
    const mine = newCircle('mine')
    const id = value(addCommitment(mine, contextOf(), { ...plain, texts: {}, due: '2026-03-01' }))
    const draft = () => fullCommitmentsView(mine).get().byId.get(id)
    expect(draft() && isBlank(draft() ?? never())).toBe(true)
    value(openText(mine, { root: 'commitments', id, field: 'why' }, () => contextOf())?.replace('x') ?? never())
    expect(draft() && isBlank(draft() ?? never())).toBe(false)
    value(openText(mine, { root: 'commitments', id, field: 'why' }, () => contextOf())?.replace('') ?? never())
    value(openText(mine, { root: 'commitments', id, field: 'help' }, () => contextOf())?.replace('x') ?? never())
    expect(draft() && isBlank(draft() ?? never())).toBe(false)
  })
})

describe('closing', () => {
  it('keeps the chosen end while something is missing, and closes when it is there', () => {
    const document = newCircle()
    const id = value(addCommitment(document, contextOf(), plain))
    const commitment = () => commitmentsView(document).get().byId.get(id) ?? never()
    const refused: unknown[] = []
    const closing = useClosing(commitment, { circle: { document } as OpenCircle, context: () => contextOf() }, (error) => refused.push(error))

    closing.status.value = 'partly'
    expect(closing.wanted.value).toBe('partly')
    expect(commitment().status).toBe('planned')
    expect(closing.close()).toBe(false)
    value(editCommitment(document, id, { decision: 'change' }))
    for (const field of ['outcome', 'lesson']) {
      value(openText(document, { root: 'commitments', id, field }, () => contextOf())?.replace('ord') ?? never())
    }
    expect(closing.close()).toBe(true)
    expect([commitment().status, closing.wanted.value]).toEqual(['partly', null])
    closing.status.value = 'started'
    expect(commitment().status).toBe('started')

    document.doc.getMap('meta').set('minReader', 99)
    closing.status.value = 'planned'
    expect(refused).toEqual([{ code: 'readOnly' }])
  })
})

function never(): never {
  throw new Error('nothing there')
}
