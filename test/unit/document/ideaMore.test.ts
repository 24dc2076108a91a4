/** What an idea says of the difference that it is about, and of how it is adapted. */
import type * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { erasureReport } from '../../../src/document/mentions.ts'
import { copyTexts, keptTextsView } from '../../../src/document/history.ts'
import { addIdea, chooseIdea, ideasView, type NewIdea, openIdeaText } from '../../../src/document/ideas.ts'
import { addMeeting } from '../../../src/document/meetingEdit.ts'
import { addPerson } from '../../../src/document/people.ts'
import { roots } from '../../../src/document/schema.ts'
import { ideaMoreTexts, type IdeaText, ideaTexts } from '../../../src/model/idea.ts'
import { type IdeaId, newId, type OrganisationId, type RunEventId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { threadsOf, threadTitle } from '../../../src/model/thread.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const organisation = newId<OrganisationId>(bytes)
const plain: NewIdea = { organisation, dimension: 'goals', what: 'Lotsar', from: [] }
const said = { adapted: 'Två i stället för en', difference: 'De har lotsar', cause: 'Nämnden bad om det', consequence: 'Färre kvinnor väntar' }
const read = (round: CircleDocument, id: IdeaId) => ideasView(round).get().byId.get(id)

function write(round: CircleDocument, id: IdeaId, field: IdeaText, words: string): void {
  const text = openIdeaText(round, id, field, () => contextOf())
  if (text === null) throw new Error(`no ${field}`)
  value(text.edit([{ at: text.get().length, remove: 0, insert: words }]))
  text.close()
}

/** As apps that know of no such texts have made it. */
function addOld(round: CircleDocument): IdeaId {
  const id = value(addIdea(round, contextOf(), plain))
  for (const name of ideaMoreTexts) round.doc.getMap<Y.Map<unknown>>(roots.ideas).get(id)?.delete(name)
  return id
}

describe('an idea that begins with a difference', () => {
  it('may wait for what is done about it, and is chosen only when that is said', () => {
    const round = newCircle()
    const id = value(addIdea(round, contextOf(), { ...plain, what: '', difference: said.difference }))
    expect(chooseIdea(round, id, 'try')).toMatchObject({ error: { code: 'missing', fields: ['what'] } })
    expect(threadsOf({ ideas: ideasView(round).get().list, commitments: [] }, () => null).map(threadTitle)).toEqual([said.difference])
    write(round, id, 'cause', said.cause)
    write(round, id, 'what', 'Lotsar hos oss')
    value(chooseIdea(round, id, 'try'))
    expect(read(round, id)).toMatchObject({ what: 'Lotsar hos oss', difference: said.difference, cause: said.cause, choice: 'try' })
  })

  it('says something, and not too much', () => {
    const round = newCircle()
    expect(addIdea(round, contextOf(), { ...plain, what: '', cause: 'Nämnden' })).toMatchObject({ error: { code: 'empty', field: 'what' } })
    expect(addIdea(round, contextOf(), { ...plain, cause: 'x'.repeat(limits.text + 1) })).toMatchObject({ error: { code: 'tooLong', field: 'cause' } })
  })
})

describe('an idea that was made without these texts', () => {
  it('gets them in one place, also from two who write offline', () => {
    const here = newCircle()
    const id = addOld(here)
    const there = copyOf(here)
    expect(read(here, id)).toMatchObject({ what: 'Lotsar', adapted: '', cause: '' })
    write(here, id, 'adapted', 'Här. ')
    write(there, id, 'adapted', 'Där. ')
    meet(here, there)
    for (const words of ['Här. ', 'Där. ']) expect(read(here, id)?.adapted).toContain(words)
    expect(read(there, id)?.adapted).toBe(read(here, id)?.adapted)
    expect(openIdeaText(here, newId<IdeaId>(bytes), 'cause', () => contextOf())).toBeNull()
  })

  it('is told of when they change', () => {
    const round = newCircle()
    const [id, other] = [addOld(round), value(addIdea(round, contextOf(), plain))]
    const view = ideasView(round)
    let heard = 0
    const stop = view.subscribe(() => (heard += 1))
    const before = view.get()
    const away = copyOf(round)
    write(away, id, 'consequence', 'Ingen väntar')
    meet(round, away)
    expect(heard).toBeGreaterThan(0)
    expect(view.get().byId.get(id)?.consequence).toBe('Ingen väntar')
    expect(view.get().byId.get(other)).toBe(before.byId.get(other))
    stop()
  })
})

describe('what an idea says', () => {
  it('is in the file of the round, and in the round that is made of it', () => {
    const round = newCircle()
    value(addIdea(round, contextOf(), { ...plain, ...said }))
    write(round, addOld(round), 'cause', 'Delegationen saknas')
    const file = fileOf(round)
    for (const words of [...Object.values(said), 'Delegationen saknas']) expect(file).toContain(words)
    expect(fileOf(broughtIn(file).round)).toBe(file)
  })

  it('is copied as it stood after a meeting, and counts where a name stands in it', () => {
    const round = newCircle()
    const person = value(addPerson(round, contextOf(), { name: 'Eva Ek', organisation: null, role: 'politician' }))
    const meeting = value(addMeeting(round, contextOf(), 'Träff'))
    const id = value(addIdea(round, contextOf(), { ...plain, ...said, cause: 'Eva Ek frågade' }))
    value(copyTexts(round, { meeting, event: newId<RunEventId>(bytes), at: Date.UTC(2027, 0, 1) }, Date.UTC(2027, 0, 1)))
    expect(keptTextsView(round, id, ideaTexts).get().map(({ field }) => field).sort()).toEqual(['adapted', 'cause', 'consequence', 'difference', 'what'])
    expect(erasureReport(round, person).mentions).toEqual([{ kind: 'idea', count: 1 }, { kind: 'history', count: 1 }])
  })
})
