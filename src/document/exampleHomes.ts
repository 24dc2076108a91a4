/** Fills homes with the example's profiles, prerequisites and ratings, and says which ideas were taken home, through everybody's commands. */
import type { ExampleBasics, ExampleRating, ExampleRound } from '../method/example/types.ts'
import type { MethodStructure } from '../method/types.ts'
import { addDays } from '../model/date.ts'
import type { CommitmentId, MeetingId, OrganisationId, PersonId } from '../model/ids.ts'
import { profileContent, profileTexts } from '../model/organisationProfile.ts'
import { prerequisitesContent } from '../model/prerequisitesContent.ts'
import { ratingContent } from '../model/ratingContent.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { commitmentsView } from './commitments.ts'
import { addIdea } from './ideas.ts'
import { meetingsView } from './meetings.ts'
import { organisationProfileView, profileText, setProfileFact } from './organisationProfile.ts'
import { organisationsView } from './organisations.ts'
import { peopleView } from './people.ts'
import { prerequisiteNote, prerequisiteView, setPrerequisite } from './prerequisites.ts'
import { ratingText, ratingTexts, ratingView, setLevel, setView } from './ratings.ts'
import type { RootText } from './schema.ts'
import { openRootText } from './text.ts'

/** The example's keys as the ids of its round. */
export interface ExampleIds {
  meeting(key: string): MeetingId
  organisation(key: string): OrganisationId
  person(key: string): PersonId
  commitment(key: string): CommitmentId
}

/** Finds the ids by the names that the example has given. */
export function exampleIds(round: CircleDocument, example: ExampleRound): ExampleIds {
  const known = <I extends string>(found: { readonly id: I } | undefined, key: string): I => {
    if (found === undefined) throw new Error(`the example names what is not there: ${key}`)
    return found.id
  }
  const nameOf = (list: readonly { readonly key: string; readonly name: string }[], key: string) =>
    list.find((each) => each.key === key)?.name
  const whatOf = (key: string) => example.commitments.find((each) => each.key === key)?.what
  return {
    commitment: (key) => known(commitmentsView(round).get().list.find(({ what }) => what === whatOf(key)), key),
    meeting: (key) => known(meetingsView(round).get().list.find(({ kind }) => kind === key), key),
    organisation: (key) => known(organisationsView(round).get().list.find(({ name }) => name === nameOf(example.organisations, key)), key),
    person: (key) => known(peopleView(round).get().list.find(({ name }) => name === nameOf(example.people, key)), key),
  }
}

/** Writes an organisation's rating into its home; answers with what is to be shared of it, as JSON. */
export function rateExample(
  home: CircleDocument,
  context: Context,
  rating: ExampleRating,
  ids: ExampleIds,
  structure: MethodStructure,
): string {
  const meeting = ids.meeting(rating.meeting)
  const { levels } = structure
  const rated = structure.dimensions.map((dimension) => {
    const place = { meeting, dimension }
    const own = rating.dimensions[dimension]
    if (own !== undefined) {
      for (const [person, level] of Object.entries(own.views)) setView(home, ids.person(person), place, level, levels)
      setLevel(home, place, own.level, levels)
      for (const field of ratingTexts) write(home, context, ratingText(place, field), own[field])
    }
    return [dimension, ratingView(home, place).get()] as const
  })
  return JSON.stringify(ratingContent(structure.version, levels, new Map(rated)))
}

/** Writes an organisation's profile into its home; answers with what is to be shared of it, as JSON. */
export function profileExample(home: CircleDocument, context: Context, { profile }: ExampleBasics): string {
  setProfileFact(home, 'type', profile.type)
  setProfileFact(home, 'population', profile.population)
  setProfileFact(home, 'decisionDate', profile.decisionDate)
  setProfileFact(home, 'declaration', profile.declaration)
  for (const field of profileTexts) write(home, context, profileText(field), profile[field])
  return JSON.stringify(profileContent(organisationProfileView(home).get().profile))
}

/** Answers an organisation's checklist; answers with what is to be shared of it, as JSON. `today` is day 0. */
export function prerequisitesExample(
  home: CircleDocument,
  context: Context,
  { prerequisites }: ExampleBasics,
  ids: ExampleIds,
  structure: MethodStructure,
  today: string,
): string {
  for (const [item, { answer, owner, date, note = '' }] of Object.entries(prerequisites)) {
    setPrerequisite(home, item, 'answer', answer)
    if (owner !== undefined) setPrerequisite(home, item, 'owner', ids.person(owner))
    if (date !== undefined) setPrerequisite(home, item, 'date', addDays(today, date))
    write(home, context, prerequisiteNote(item), note)
  }
  const items = structure.prerequisites.map((item) => [item, prerequisiteView(home, item).get()] as const)
  return JSON.stringify(prerequisitesContent(structure.version, new Map(items)))
}

function write(home: CircleDocument, context: Context, name: RootText, words: string): void {
  const text = openRootText(home, name, () => context)
  text.replace(words)
  text.close()
}

/** What was taken home at the example's meetings. */
export function writeExampleIdeas(round: CircleDocument, context: Context, example: ExampleRound, ids: ExampleIds): void {
  for (const { by, meeting, organisation, from, ...idea } of example.ideas) {
    const [circle, source] = [null, ids.organisation(from)]
    addIdea(
      round,
      { ...context, person: ids.person(by), meeting: ids.meeting(meeting) },
      {
        ...idea,
        organisation: ids.organisation(organisation),
        from: [
          { kind: 'organisation', circle, id: source },
          { kind: 'dimension', circle, id: idea.dimension },
        ],
      },
    )
  }
}
