import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { roots } from '../../../src/document/schema.ts'
import { addStakeholder, editStakeholder, stakeholdersView } from '../../../src/document/stakeholders.ts'
import { openText } from '../../../src/document/text.ts'
import { newId, type PersonId, type StakeholderId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { mostStakeholders, type StakeholderText, stakeholderTexts } from '../../../src/model/stakeholder.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const karin = newId<PersonId>(bytes)
const list = (home: CircleDocument) => stakeholdersView(home).get().list
const read = (home: CircleDocument, id: StakeholderId) => stakeholdersView(home).get().byId.get(id)
const add = (home: CircleDocument, name = 'Förskolans rektorer') => value(addStakeholder(home, contextOf(karin), name))

function write(home: CircleDocument, id: StakeholderId, field: StakeholderText, insert: string): void {
  const text = openText(home, { root: roots.stakeholders, id, field }, () => contextOf())
  if (text === null) throw new Error(`no ${field}`)
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
  text.close()
}

describe('a stakeholder', () => {
  it('begins with a name, and all its texts can be written from the first moment', () => {
    const home = newCircle('home')
    const id = add(home, '  Förskolans\nrektorer ')
    for (const field of stakeholderTexts) write(home, id, field, field)
    expect(read(home, id)).toMatchObject({
      name: 'Förskolans rektorer', level: null, influence: null, stanceNow: null, stanceWanted: null, owner: null,
      affected: 'affected', message: 'message', channel: 'channel', deleted: false, created: { by: karin },
    })
  })

  it('has to have a name, and not too long a one', () => {
    const home = newCircle('home')
    for (const name of ['', ' \u2028']) expect(addStakeholder(home, contextOf(), name)).toMatchObject({ error: { code: 'empty', field: 'name' } })
    expect(addStakeholder(home, contextOf(), 'x'.repeat(limits.name + 1))).toMatchObject({ error: { code: 'tooLong' } })
    const id = add(home)
    expect(editStakeholder(home, id, { name: ' ', level: 'staff' })).toMatchObject({ error: { code: 'empty' } })
    expect(read(home, id)).toMatchObject({ name: 'Förskolans rektorer', level: null })
  })

  it('moves, and the list follows', () => {
    const home = newCircle('home')
    const [first, second] = [add(home, 'a'), add(home, 'b')]
    value(editStakeholder(home, second, { stanceNow: 'doubtful', stanceWanted: 'driving', influence: 'high', owner: karin, level: 'politics' }))
    expect(list(home).map(({ id }) => id)).toEqual([second, first])
    value(editStakeholder(home, first, { stanceNow: 'against', stanceWanted: 'driving' }))
    expect(list(home).map(({ id }) => id)).toEqual([first, second])
    value(editStakeholder(home, first, { stanceNow: null }))
    expect(list(home).map(({ id }) => id)).toEqual([second, first])
    expect(editStakeholder(home, first, { owner: 'x' as PersonId })).toMatchObject({ ok: false })
    expect(editStakeholder(home, newId<StakeholderId>(bytes), { level: 'staff' })).toMatchObject({ error: { code: 'unknown' } })
  })

  it('is one of so many that a phone can list them', () => {
    const home = newCircle('home')
    home.doc.transact(() => { for (let n = 0; n < mostStakeholders; n++) add(home) })
    expect(addStakeholder(home, contextOf(), 'en till')).toMatchObject({ error: { code: 'tooMany', limit: mostStakeholders } })
  })

  it('is not written when a newer version has closed the home for us', () => {
    const home = newCircle('home')
    const id = add(home)
    home.doc.getMap('meta').set('minReader', 99)
    expect(editStakeholder(home, id, { deleted: true })).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(addStakeholder(home, contextOf(), 'x')).toEqual({ ok: false, error: { code: 'readOnly' } })
  })

  it('of another shape is left out or read with what can be read', () => {
    const home = newCircle('home')
    const root = home.doc.getMap(roots.stakeholders)
    for (const bad of [7, null, 'x', { name: 'x' }, new Y.Text('x')]) root.set(newId<StakeholderId>(bytes), bad)
    for (const key of ['__proto__', 'x'.repeat(10_000)]) root.set(key, new Y.Map([['name', 'x']]))
    expect(stakeholdersView(home).get().byId.size).toBe(0)
    const id = newId<StakeholderId>(bytes)
    const fields = {
      name: 'n'.repeat(9999), level: 'constructor', influence: 2, stanceNow: 'AGAINST', stanceWanted: null, owner: 'x',
      affected: 'plain', message: new Y.Text('m'.repeat(limits.text + 9)), channel: new Y.Map(),
    }
    root.set(id, new Y.Map<unknown>(Object.entries(fields)))
    expect(read(home, id)).toMatchObject({
      name: 'n'.repeat(limits.name), level: null, influence: null, stanceNow: null, stanceWanted: null, owner: null,
      affected: '', message: 'm'.repeat(limits.text), channel: '',
    })
    value(editStakeholder(home, id, { name: 'Rektorer', stanceNow: 'against' }))
    expect(read(home, id)).toMatchObject({ name: 'Rektorer', stanceNow: 'against' })
  })
})

it('two phones that were apart keep what both set and wrote', () => {
  const home = newCircle('home')
  const id = add(home)
  const other = copyOf(home)
  value(editStakeholder(home, id, { stanceNow: 'doubtful', owner: karin }))
  write(home, id, 'message', 'Vi börjar smått. ')
  value(editStakeholder(other, id, { stanceWanted: 'supportive', influence: 'high' }))
  write(other, id, 'message', 'Barnen vinner.')
  value(editStakeholder(other, id, { deleted: true }))
  const [mine, theirs] = [add(home, 'a'), add(other, 'b')]
  meet(home, other)
  expect(list(home)).toEqual(list(other))
  expect(list(home).map((each) => each.id)).toEqual([mine, theirs])
  value(editStakeholder(home, id, { deleted: false }))
  meet(home, other)
  expect(list(other)[0]).toMatchObject({ id, stanceNow: 'doubtful', stanceWanted: 'supportive', influence: 'high', owner: karin })
  for (const words of ['Vi börjar smått. ', 'Barnen vinner.']) expect(read(other, id)?.message).toContain(words)
})
