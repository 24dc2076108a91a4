/** The briefs of an edition: the base's lines where nothing else is said, those of a copied meeting before its copy. */
import type { BriefRole } from '../model/brief.ts'
import { afterAll } from '../model/briefPhase.ts'
import type { Edition } from '../model/edition.ts'
import { baseLine, type BriefList, lineWay } from '../model/editionBriefs.ts'
import { own } from './lookup.ts'
import type { PreparationTexts, RoleBrief } from './texts.ts'

type Briefs = PreparationTexts['briefs']

/** What the base briefs a role with before a meeting of the edition; null where it has nothing. */
export function baseBrief(base: Briefs, { meetings }: Edition, role: BriefRole, meeting: string): RoleBrief | null {
  return own(base[role], meetings.find(({ id }) => id === meeting)?.like ?? meeting)
}

/** The names of the lines that an edition has in a list, in their order. */
export function briefLines(base: RoleBrief | null, { briefs }: Edition, role: BriefRole, meeting: string, list: BriefList): readonly string[] {
  const ours = briefs.find((each) => each.role === role && each.meeting === meeting)
  return ours === undefined ? (base?.[list] ?? []).map((_, place) => baseLine(list, place)) : ours[list]
}

/** The base's own words of a line; empty where the line is the edition's. */
export function baseLineText(base: RoleBrief | null, list: BriefList, line: string): string {
  return base?.[list].find((_, place) => baseLine(list, place) === line) ?? ''
}

/** `word`: the edition's own for a place. Lines without words are left out, and so is a brief without lines. */
export function editedBriefs(base: Briefs, edition: Edition, word: (way: string) => string | null): Briefs {
  const of = (role: BriefRole) => {
    const phases = [...edition.meetings.map(({ id }) => id), afterAll]
    const ours = phases.flatMap((phase) => {
      const brief = editedBrief(baseBrief(base, edition, role, phase), edition, role, phase, word)
      return brief === null ? [] : [[phase, brief] as const]
    })
    const others = Object.entries(base[role]).filter(([phase]) => !phases.includes(phase))
    return Object.fromEntries([...others, ...ours])
  }
  return { politician: of('politician'), seniorManager: of('seniorManager'), keyPerson: of('keyPerson'), serviceManager: of('serviceManager') }
}

function editedBrief(base: RoleBrief | null, edition: Edition, role: BriefRole, meeting: string, word: (way: string) => string | null): RoleBrief | null {
  const linesOf = (list: BriefList) =>
    briefLines(base, edition, role, meeting, list)
      .map((line) => word(lineWay(role, meeting, line)) ?? baseLineText(base, list, line))
      .filter((text) => text !== '')
  const [before, questions] = [linesOf('before'), linesOf('questions')]
  const at = word(lineWay(role, meeting, 'at')) ?? base?.at
  if (before.length === 0 && questions.length === 0 && at === undefined) return null
  return { before, ...(at === undefined ? {} : { at }), questions }
}
