/** Fills homes with the example's profiles, prerequisites, ratings and result sheets, through everybody's commands. */
import type { ExampleBasics, ExampleRating, ExampleResultSheet } from '../../method/example/types.ts'
import { sheetSections } from '../../method/resultSheets.ts'
import type { MethodStructure } from '../../method/types.ts'
import { addDays } from '../../model/date.ts'
import { profileContent, profileTexts } from '../../model/organisationProfile.ts'
import { presentationContent } from '../../model/presentation.ts'
import { prerequisitesContent } from '../../model/prerequisitesContent.ts'
import { ratingContent } from '../../model/ratingContent.ts'
import type { CircleDocument, Context } from '../circleDocument.ts'
import { organisationProfileView, profileText, setProfileFact } from '../organisationProfile.ts'
import { sectionText } from '../presentations.ts'
import { prerequisiteNote, prerequisiteView, setPrerequisite } from '../prerequisites.ts'
import { ratingText, ratingTexts, ratingView, setLevel, setView } from '../ratings.ts'
import { resultPlace } from '../resultSheet.ts'
import type { RootText } from '../schema.ts'
import { openRootText } from '../text.ts'
import type { ExampleIds } from './ids.ts'
import { must } from './must.ts'

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
      for (const [person, level] of Object.entries(own.views)) must(setView(home, ids.person(person), place, level, levels))
      must(setLevel(home, place, own.level, levels))
      for (const field of ratingTexts) write(home, context, ratingText(place, field), own[field])
    }
    return [dimension, ratingView(home, place).get()] as const
  })
  return JSON.stringify(ratingContent(structure.version, levels, new Map(rated)))
}

/** Writes an organisation's profile into its home; answers with what is to be shared of it, as JSON. */
export function profileExample(home: CircleDocument, context: Context, { profile }: ExampleBasics): string {
  must(setProfileFact(home, 'type', profile.type))
  must(setProfileFact(home, 'population', profile.population))
  must(setProfileFact(home, 'decisionDate', profile.decisionDate))
  must(setProfileFact(home, 'declaration', profile.declaration))
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
    must(setPrerequisite(home, item, 'answer', answer))
    if (owner !== undefined) must(setPrerequisite(home, item, 'owner', ids.person(owner)))
    if (date !== undefined) must(setPrerequisite(home, item, 'date', addDays(today, date)))
    write(home, context, prerequisiteNote(item), note)
  }
  const items = structure.prerequisites.map((item) => [item, prerequisiteView(home, item).get()] as const)
  return JSON.stringify(prerequisitesContent(structure.version, new Map(items)))
}

/** Writes an organisation's result sheet into its home; answers with what is to be shared of it, as JSON. */
export function resultSheetExample(home: CircleDocument, context: Context, { sections }: ExampleResultSheet, structure: MethodStructure): string {
  for (const [section, text] of Object.entries(sections)) write(home, context, sectionText(resultPlace(section)), text)
  const written = sheetSections(structure.version).map((section) => ({ section, text: sections[section] ?? '', materials: [] }))
  return JSON.stringify(presentationContent(structure.version, written))
}

function write(home: CircleDocument, context: Context, name: RootText, words: string): void {
  const text = openRootText(home, name, () => context)
  must(text.replace(words))
  text.close()
}
