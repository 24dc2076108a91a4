/** What an organisation of the example prepares at home and shares, in the order of the method. */
import type { ExampleRound } from '../../method/example/types.ts'
import type { MethodStructure } from '../../method/types.ts'
import { dayAt } from '../../model/date.ts'
import type { Now, RandomBytes } from '../../model/deps.ts'
import type { MeetingId } from '../../model/ids.ts'
import type { Subject } from '../../model/revision.ts'
import type { CircleDocument, Context } from '../circleDocument.ts'
import { prerequisitesExample, profileExample, rateExample, resultSheetExample } from './homes.ts'
import type { ExampleIds } from './ids.ts'
import { presentExample } from './presentations.ts'

const day = 86_400_000
/** Presentations and ratings are shared a week before the meeting (method.md, phase 3). */
const ahead = 7

export interface MaterialDeps {
  readonly structure: MethodStructure
  readonly now: Now
  readonly random: RandomBytes
}

export interface Material {
  readonly subject: Subject
  readonly context: Context
  /** It stays at home: it is in the making. */
  readonly kept?: boolean
  /** Writes it into the home; answers with what is to be shared of it, as JSON. */
  write(home: CircleDocument): string
}

/** Who did something on which day; 0 is the day it is opened. */
export function contextsOf(ids: ExampleIds, { now, random }: Pick<MaterialDeps, 'now' | 'random'>): (by: string, on: number, meeting?: MeetingId | null) => Context {
  return (by, on, meeting = null) => {
    // During the working day, whenever the example is opened.
    const at = new Date(now() + on * day).setHours(10, 20)
    return { person: ids.person(by), meeting, now: () => at, random }
  }
}

export function materialsOf(example: ExampleRound, organisation: string, ids: ExampleIds, deps: MaterialDeps): Material[] {
  const { structure, now } = deps
  const contextAt = contextsOf(ids, deps)
  const today = dayAt(now())
  const own = <T extends { readonly organisation: string }>(all: readonly T[]) => all.filter((each) => each.organisation === organisation)
  const basics = own(example.basics).flatMap((each): Material[] => {
    const context = contextAt(each.by, each.day)
    return [
      { subject: 'prerequisites', context, write: (home) => prerequisitesExample(home, context, each, ids, structure, today) },
      { subject: 'profile', context, write: (home) => profileExample(home, context, each) },
    ]
  })
  const heldOn = (meeting: string) => example.meetings.find(({ kind }) => kind === meeting)?.day ?? 0
  const ratings = own(example.ratings).map((each): Material => {
    const context = contextAt(each.by, heldOn(each.meeting) - ahead, ids.meeting(each.meeting))
    return { subject: 'rating', context, write: (home) => rateExample(home, context, each, ids, structure) }
  })
  const presentations = own(example.presentations).map((each): Material => {
    const context = contextAt(each.by, each.isShared ? heldOn(each.meeting) - ahead : 0, ids.meeting(each.meeting))
    return { subject: 'presentation', context, kept: !each.isShared, write: (home) => presentExample(home, context, each, ids, structure) }
  })
  const sheets = own(example.resultSheets).map((each): Material => {
    const context = contextAt(each.by, each.day)
    return { subject: 'resultSheet', context, write: (home) => resultSheetExample(home, context, each, structure) }
  })
  return [...basics, ...ratings, ...presentations, ...sheets]
}
