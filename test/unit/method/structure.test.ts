import { describe, expect, it } from 'vitest'
import { agendaSums, leastReflection } from '../../../src/model/agenda.ts'
import { commitmentTexts, missingToClose, missingToPromise } from '../../../src/model/commitment.ts'
import type { AgendaItem, AgendaKind } from '../../../src/model/meeting.ts'
import { agendaKinds } from '../../../src/model/meeting.ts'
import { limits } from '../../../src/model/limits.ts'
import { layOut } from '../../../src/method/layOut.ts'
import { areSheetsRead, hasSheets, sheetSections } from '../../../src/method/resultSheets.ts'
import type { ItemLayout } from '../../../src/model/layout.ts'
import { methodVersions, structureOf } from '../../../src/method/versions.ts'

/** The method's item as a document would hold it. */
function asAgendaItem(item: ItemLayout): AgendaItem {
  const id = item.methodItem as AgendaItem['id']
  const meeting = 'meeting' as AgendaItem['meeting']
  const created = { by: null, meeting: null, at: 0 }
  return { ...item, id, meeting, created, deleted: false, from: [], today: null, order: id }
}

const duplicates = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe.each(methodVersions)('structure of %s', (version) => {
  const structure = structureOf(version)
  if (structure === null) throw new Error(`no structure of ${version}`)
  const meetings = layOut(structure)

  it('lays out each agenda once, in order', () => {
    expect(meetings.map(({ kind }) => kind)).toEqual(structure.meetings)
    expect([...structure.meetings].sort()).toEqual(Object.keys(structure.agendas).sort())
    for (const { kind, items } of meetings) {
      expect(items.map(({ methodItem }) => methodItem)).toEqual(ids(structure.agendas[kind] ?? []))
    }
    expect(meetings[1]?.items[2]).toEqual({
      methodItem: 'presentations',
      kind: 'presentation',
      minutes: 25,
      perOrganisation: true,
      exercise: null,
      title: null,
      prompt: null,
    })
    expect(meetings[0]?.items[0]?.perOrganisation).toBe(false)
  })

  it('has ids that are unique and fit in a prompt id', () => {
    const lists = [
      ...Object.values(structure.agendas).map(ids),
      ids(structure.deadlines),
      ids(structure.reflection),
      ...structure.reflection.map(({ prompts }) => prompts),
      ids(structure.commitmentFields),
      structure.requiredRoles,
      structure.levels,
      structure.dimensions,
      ids(structure.presentation),
      sheetSections(version),
      structure.prerequisites,
      structure.followUp,
      ids(structure.evaluation),
      ...Object.values(structure.answers),
      ids(structure.mentorChecklist),
      ...structure.mentorChecklist.map(({ items }) => items),
    ]
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(0)
      expect(duplicates(list)).toEqual([])
      for (const id of list) expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/)
    }
    // A prompt id names a group or an agenda: the two may not share a name.
    expect(duplicates([...ids(structure.reflection), ...Object.keys(structure.agendas)])).toEqual([])
  })

  it.each(meetings)('$kind fits a day and protects its reflection', ({ items }) => {
    const sums = agendaSums(items.map(asAgendaItem), 3)
    expect(sums.share).toBeGreaterThanOrEqual(leastReflection)
    expect(sums.tooLittleReflection).toBe(false)
    expect(sums.planned).toBeLessThanOrEqual(8.5 * 60)
    expect(items.length).toBeLessThanOrEqual(limits.agendaItems)
    for (const { minutes } of items) {
      expect(Number.isInteger(minutes) && minutes > 0 && minutes <= limits.minutes).toBe(true)
    }
  })

  it('counts time as the model does', () => {
    const minute = (kind: AgendaKind) => asAgendaItem({ methodItem: 'x', kind, minutes: 1, perOrganisation: false, exercise: null, title: null, prompt: null })
    for (const kind of agendaKinds) {
      const sums = agendaSums([minute(kind)], 1)
      expect([kind, structure.kinds[kind].working]).toEqual([kind, sums.working === 1])
      expect([kind, structure.kinds[kind].protected]).toEqual([kind, sums.reflection === 1])
    }
  })

  it('asks of a commitment what the model asks', () => {
    const required = (when: string) => ids(structure.commitmentFields.filter((field) => field.required === when))
    const promise = missingToPromise({ what: '', why: '', owner: null, due: null })
    // A status is there from the start, so it can't be missing.
    expect(required('toPromise').sort()).toEqual([...promise, 'status'].sort())
    expect(required('toClose').sort()).toEqual(missingToClose({ outcome: '', lesson: '', decision: null }).sort())
    expect(ids(structure.commitmentFields)).toEqual(expect.arrayContaining([...commitmentTexts]))
  })

  it('has deadlines before its own meetings only, counted in whole days', () => {
    for (const { before, daysBefore } of structure.deadlines) {
      expect(before.filter((meeting) => !structure.meetings.includes(meeting))).toEqual([])
      expect(before.length).toBeGreaterThan(0)
      expect(Number.isInteger(daysBefore) && daysBefore > 0).toBe(true)
    }
  })

  it('reads the result sheets at one item of the last meeting', () => {
    const read = meetings.flatMap(({ kind, items }) => items.filter(({ methodItem }) => areSheetsRead(structure, kind, methodItem)).map(() => kind))
    expect(read).toEqual([structure.meetings.at(-1)])
    expect(structure.meetings.filter((kind) => hasSheets(structure, kind))).toEqual(read)
    for (const unknown of [null, '', 'constructor']) expect(areSheetsRead(structure, 'conference', unknown)).toBe(false)
    expect(areSheetsRead(structure, '__proto__', 'gallery')).toBe(false)
    const copied = { ...structure, copies: { xcopy: 'conference' } }
    expect(['xcopy', 'conference', 'xother'].map((kind) => [hasSheets(copied, kind), areSheetsRead(copied, kind, 'gallery')])).toEqual([[true, true], [true, true], [false, false]])
  })

  it('uses presentations only at its own meetings', () => {
    const used = structure.presentation.flatMap(({ usedAt }) => usedAt)
    expect(used.filter((meeting) => !structure.meetings.includes(meeting))).toEqual([])
  })
})
