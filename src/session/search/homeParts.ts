/** What a home team has written, for itself and for what it prepares. */
import { type CircleDocument, readMeta } from '../../document/circleDocument.ts'
import { homeTeamView } from '../../document/homeTeam.ts'
import { improvementsView, marksView, partsOf } from '../../document/improvements.ts'
import { materialsView } from '../../document/materials.ts'
import { obstaclesView } from '../../document/obstacles.ts'
import { type PreparedText, preparedTextsView } from '../../document/preparedTexts.ts'
import { pdsaTestsView } from '../../document/pdsaTests.ts'
import { reflectionsView } from '../../document/reflections.ts'
import { stakeholdersView } from '../../document/stakeholders.ts'
import type { LiveView } from '../../document/view.ts'
import { currentHome } from '../../model/home.ts'
import { type Improvement, improvementTexts, type Mark } from '../../model/improvement.ts'
import { type CircleId, type MeetingId, type OrganisationId, parseId } from '../../model/ids.ts'
import type { Material } from '../../model/material.ts'
import { type Obstacle, obstacleTexts } from '../../model/obstacle.ts'
import { type PdsaTest, pdsaTexts } from '../../model/pdsaTest.ts'
import { subjects } from '../../model/revision.ts'
import { type Stakeholder, stakeholderTexts } from '../../model/stakeholder.ts'
import type { OpenCircle } from '../port.ts'
import { type Found, type Keep, plain } from './found.ts'
import { noteEntry } from './roundParts.ts'
import { materialWords } from './sharedParts.ts'

const texts = new WeakMap<CircleDocument, ReturnType<typeof preparedTextsView>>()

/** One view a home: what is unchanged is known by the same object. */
function textsOf(home: CircleDocument): ReturnType<typeof preparedTextsView> {
  const view = texts.get(home) ?? preparedTextsView(home)
  texts.set(home, view)
  return view
}

export function homeViews(home: CircleDocument): LiveView<unknown>[] {
  return [
    homeTeamView(home), reflectionsView(home), materialsView(home), improvementsView(home), marksView(home), pdsaTestsView(home), obstaclesView(home),
    stakeholdersView(home), textsOf(home),
  ]
}

export function homeParts(round: CircleId, home: CircleDocument, keep: Keep): Found[] {
  const circle = readMeta(home)?.circle ?? null
  const organisation = homeTeamView(home).get()?.organisation ?? null
  const atHome = (found: Found): Found => ({ ...found, circle: 'home', home: circle, organisation })
  const marks = marksView(home).get().list
  return [
    ...reflectionsView(home).get().list.map((note) => keep(note, organisation, () => atHome(noteEntry(round, note)))),
    ...textsOf(home).get().map((text) => keep(text, organisation, () => atHome(textEntry(round, text)))),
    ...pdsaTestsView(home).get().list.map((each) => keep(each, organisation, () => atHome(testEntry(round, each)))),
    ...materialsView(home).get().list.map((each) => keep(each, organisation, () => atHome(materialEntry(round, each)))),
    ...obstaclesView(home).get().list.map((each) => keep(each, organisation, () => atHome(obstacleEntry(round, each)))),
    ...stakeholdersView(home).get().list.map((each) => keep(each, organisation, () => atHome(stakeholderEntry(round, each)))),
    ...improvementsView(home).get().list.map((each) => {
      const changed = wordsOf(partsOf(marks, each.id))
      return keep(each, `${organisation ?? ''}\n${changed}`, () => atHome(improvementEntry(round, each, changed)))
    }),
  ]
}

/** The name tells the place: `rating/meeting/dimension/evidence`, `profile/goals`, `resultSheet/did`. When it was written nobody knows. */
function textEntry(round: CircleId, { name, text }: PreparedText): Found {
  const [first, second = '', third = ''] = name.split('/')
  const subject = subjects.find((each) => each === first) ?? 'profile'
  const isForMeeting = subject === 'rating' || subject === 'presentation'
  const place = { at: 'prepared', subject, parts: [isForMeeting ? third : second] } as const
  const meeting = isForMeeting ? parseId<MeetingId>(second) : null
  return { ...plain(round, 0), kind: 'prepared', title: '', texts: [text], place, meeting, day: null }
}

function materialEntry(round: CircleId, { content, meeting, section, created }: Material): Found {
  const place = { at: 'prepared', subject: meeting === null ? 'resultSheet' : 'presentation', parts: [section] } as const
  return { ...plain(round, created.at), kind: 'prepared', title: '', texts: [materialWords(content)], place, meeting }
}

function testEntry(round: CircleId, test: PdsaTest): Found {
  const [question, ...others] = pdsaTexts.map((name) => test[name])
  const place = { at: 'test', test: test.id } as const
  return { ...plain(round, test.created.at), kind: 'test', title: question ?? '', texts: others, place, by: test.owner, day: test.day }
}

function obstacleEntry(round: CircleId, obstacle: Obstacle): Found {
  const [what, ...others] = obstacleTexts.map((name) => obstacle[name])
  const { id, created } = obstacle
  const place = { at: 'obstacle', obstacle: id } as const
  return { ...plain(round, created.at), kind: 'obstacle', title: what ?? '', texts: others, place, by: created.by }
}

function stakeholderEntry(round: CircleId, stakeholder: Stakeholder): Found {
  const { id, name, created } = stakeholder
  const texts = stakeholderTexts.map((field) => stakeholder[field])
  return { ...plain(round, created.at), kind: 'stakeholder', title: name, texts, place: { at: 'stakeholder', stakeholder: id } }
}

/** What was changed is found with what it was changed for. */
function improvementEntry(round: CircleId, improvement: Improvement, changed: string): Found {
  const [title, ...texts] = improvementTexts.map((name) => improvement[name])
  const { id, created } = improvement
  return { ...plain(round, created.at), kind: 'improvement', title: title ?? '', texts: [...texts, changed], place: { at: 'improvement', improvement: id } }
}

function wordsOf(marks: readonly Mark[]): string {
  return marks.map(({ label }) => label).join('\n')
}

/** Those that have not become part of another one that is here: what was written in them stands there. */
export function currentHomes(homes: readonly OpenCircle[]): OpenCircle[] {
  const teams = new Map(homes.map(({ id, document }) => [id, homeTeamView(document).get()]))
  const organisationOf = (id: CircleId): OrganisationId | null => teams.get(id)?.organisation ?? null
  return homes.filter(({ id }) => {
    const same = [...teams].filter(([other]) => organisationOf(other) === organisationOf(id))
    const merges = new Map(same.map(([other, team]) => [other, { mergedInto: team?.mergedInto?.circle ?? null }]))
    return currentHome(merges, id) === id
  })
}
