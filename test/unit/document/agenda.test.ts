import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { agendaItemsView, agendaOf } from '../../../src/document/agenda.ts'
import {
  addAgendaItem,
  type AgendaItemEdit,
  editAgendaItem,
  moveAgendaItem,
  setAgendaItemDeleted,
} from '../../../src/document/agendaEdit.ts'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { addMeeting } from '../../../src/document/meetingEdit.ts'
import { type AgendaItemId, type MeetingId, newId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { seeded } from '../model/random.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const seed = Number(process.env['SEED'] ?? 11)

function agendaWith(...titles: string[]) {
  const phone = newCircle()
  const meeting = value(addMeeting(phone, contextOf(), 'Träff'))
  const ids = titles.map((title) => add(phone, meeting, title))
  return { phone, meeting, ids }
}

const add = (phone: CircleDocument, meeting: MeetingId, title: string) =>
  value(addAgendaItem(phone, contextOf(), meeting, { kind: 'info', title, minutes: 10 }))
const titles = (phone: CircleDocument, meeting: MeetingId) =>
  agendaOf(agendaItemsView(phone).get().list, meeting).map((item) => item.title)
const move = (phone: CircleDocument, id: AgendaItemId | undefined, index: number) =>
  value(moveAgendaItem(phone, contextOf(), id ?? newId(bytes), index))

describe('an agenda', () => {
  it('has its own items only, in order, each at the end when it is added', () => {
    const { phone, meeting } = agendaWith('a', 'b')
    const other = value(addMeeting(phone, contextOf(), 'En annan'))
    add(phone, other, 'x')
    add(phone, meeting, 'c')
    expect(titles(phone, meeting)).toEqual(['a', 'b', 'c'])
    expect(titles(phone, other)).toEqual(['x'])
  })

  it.each([
    [0, 2, 'bca'],
    [0, 1, 'bac'],
    [2, 0, 'cab'],
    [2, 1, 'acb'],
    [1, 1, 'abc'],
    [0, 99, 'bca'],
    [2, -5, 'cab'],
  ])('moves the item at %d to %d', (from, to, order) => {
    const { phone, meeting, ids } = agendaWith('a', 'b', 'c')
    move(phone, ids[from], to)
    expect(titles(phone, meeting).join('')).toBe(order)
  })

  it(`stands as it should after 300 random moves (seed ${String(seed)})`, () => {
    const random = seeded(seed)
    const { phone, meeting, ids } = agendaWith('a', 'b', 'c', 'd', 'e')
    const expected = ['a', 'b', 'c', 'd', 'e']
    for (let i = 0; i < 300; i++) {
      const [from, to] = [random.int(5), random.int(5)]
      const title = expected.splice(from, 1)[0] ?? ''
      expected.splice(to, 0, title)
      move(phone, ids['abcde'.indexOf(title)], to)
      expect(titles(phone, meeting)).toEqual(expected)
    }
  })

  it('refuses bad titles and minutes, and more than there is room for', () => {
    const { phone, meeting, ids } = agendaWith('a')
    const context = contextOf()
    const item = { kind: 'info', title: 'b', minutes: 10 } as const
    expect(addAgendaItem(phone, context, meeting, { ...item, title: ' ' })).toMatchObject({ error: { code: 'empty' } })
    expect(addAgendaItem(phone, context, meeting, { ...item, minutes: 0 })).toMatchObject({ error: { code: 'invalid' } })
    const tooLong: AgendaItemEdit = { title: 'x'.repeat(10_000) }
    expect(editAgendaItem(phone, ids[0] ?? newId(bytes), tooLong)).toMatchObject({ error: { code: 'tooLong' } })
    expect(editAgendaItem(phone, newId(bytes), { minutes: 5 })).toMatchObject({ error: { code: 'unknown' } })
    expect(moveAgendaItem(phone, context, newId(bytes), 0)).toMatchObject({ error: { code: 'unknown' } })
    for (let i = 1; i < limits.agendaItems; i++) add(phone, meeting, String(i))
    expect(addAgendaItem(phone, context, meeting, item)).toMatchObject({ error: { code: 'tooMany' } })
  })

  it('takes an own title back to the words of the method when it is emptied', () => {
    const { phone, ids } = agendaWith('a')
    const id = ids[0] ?? newId(bytes)
    value(editAgendaItem(phone, id, { title: '  ' }))
    expect(agendaItemsView(phone).get().byId.get(id)?.title).toBeNull()
  })
})

describe('two phones that were apart', () => {
  it('keep both edits of one item', () => {
    const { phone, ids } = agendaWith('a')
    const other = copyOf(phone)
    const id = ids[0] ?? newId(bytes)
    value(editAgendaItem(phone, id, { minutes: 25 }))
    value(editAgendaItem(other, id, { title: 'Så gör vi', perOrganisation: true }))
    meet(phone, other)
    for (const each of [phone, other]) {
      const item = agendaItemsView(each).get().byId.get(id)
      expect(item).toMatchObject({ minutes: 25, title: 'Så gör vi', perOrganisation: true })
    }
  })

  it('have the same order after they moved and added at the same place', () => {
    const { phone, meeting, ids } = agendaWith('a', 'b', 'c')
    const other = copyOf(phone)
    move(phone, ids[2], 1)
    move(other, ids[0], 1)
    add(phone, meeting, 'x')
    add(other, meeting, 'y')
    meet(phone, other)
    expect(titles(phone, meeting)).toEqual(titles(other, meeting))
    expect([...titles(phone, meeting)].sort().join('')).toBe('abcxy')
    const last = titles(phone, meeting)[4]
    move(phone, agendaOf(agendaItemsView(phone).get().list, meeting)[4]?.id, 3)
    expect(titles(phone, meeting)[3]).toBe(last)
  })

  it('lose nothing when one removes what the other edits: it can be brought back with the edit', () => {
    const { phone, meeting, ids } = agendaWith('a', 'b')
    const other = copyOf(phone)
    const id = ids[0] ?? newId(bytes)
    value(setAgendaItemDeleted(phone, id, true))
    value(editAgendaItem(other, id, { minutes: 45 }))
    meet(phone, other)
    expect([titles(phone, meeting), titles(other, meeting)]).toEqual([['b'], ['b']])
    value(setAgendaItemDeleted(other, id, false))
    meet(phone, other)
    expect(titles(phone, meeting)).toEqual(['a', 'b'])
    expect(agendaItemsView(phone).get().byId.get(id)?.minutes).toBe(45)
  })
})

describe('what another program wrote', () => {
  it('is read as far as it makes sense', () => {
    const { phone, meeting } = agendaWith('a')
    const root = phone.doc.getMap('agendaItems')
    const put = (key: string, fields: Record<string, unknown>) => root.set(key, new Y.Map(Object.entries(fields)))
    root.set('not an id', new Y.Map([['meeting', meeting]]))
    root.set(newId(bytes), 'text')
    root.set(newId(bytes), { meeting })
    put(newId(bytes), { meeting: 7 })
    put(newId(bytes), { meeting, kind: 'dance', minutes: '90', title: 7, order: {}, createdAt: 'now', from: 'x' })
    put(newId(bytes), { meeting, kind: 'break', minutes: 1e9, title: 'z'.repeat(5000), order: 'zz', deleted: 'yes' })
    const read = agendaOf(agendaItemsView(phone).get().list, meeting)
    expect(read.map((item) => [item.kind, item.minutes, item.title?.length ?? null, item.deleted])).toEqual([
      ['info', 1, null, false],
      ['info', 10, 1, false],
      ['break', limits.minutes, limits.line, false],
    ])
  })

  it('does not stop a move to before an item without an order', () => {
    const { phone, meeting, ids } = agendaWith('a')
    phone.doc.getMap('agendaItems').set(newId(bytes), new Y.Map(Object.entries({ meeting, title: 'x', minutes: 5 })))
    move(phone, ids[0], 0)
    expect(titles(phone, meeting)).toHaveLength(2)
  })

  it('stays when we edit the item', () => {
    const { phone, ids } = agendaWith('a')
    const id = ids[0] ?? newId(bytes)
    const fields = phone.doc.getMap('agendaItems').get(id) as Y.Map<unknown>
    fields.set('facilitation', { style: 'fishbowl' })
    value(editAgendaItem(phone, id, { minutes: 30, kind: 'reflection', prompt: 'Vad såg du?' }))
    expect(fields.get('facilitation')).toEqual({ style: 'fishbowl' })
  })
})
