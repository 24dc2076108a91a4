/** A method version as a group has made it its own: structure and words with what is theirs in place of the base's. */
import type { Edition, EditionLanguage, EditionMeeting, EditionParts } from '../model/edition.ts'
import type { Role } from '../model/person.ts'
import { editedBriefs } from './editionBriefs.ts'
import { deadlineWords, editedDeadlines, ratedBefore } from './editionDeadlines.ts'
import { editedTemplates } from './editionTemplates.ts'
import { hasWord, named, wordIn } from './editionWords.ts'
import { own } from './lookup.ts'
import type { MeetingTexts, MethodTexts, PreparationTexts } from './texts.ts'
import type { AgendaItemStructure, MethodStructure } from './types.ts'
import type { Method } from './versions.ts'

/** The method with what is the edition's own in place of the base's. */
export function editedMethod(base: Method, edition: Edition): Method {
  return {
    structure: editedStructure(base.structure, edition),
    words: async (language) => editedTexts(await base.words(language), edition, language),
    preparation: async (language) => editedPreparation(await base.preparation(language), edition, language),
  }
}

/** What an edition begins as: the base itself. */
export function partsOf({ meetings, agendas, levels, dimensions }: MethodStructure): EditionParts {
  return {
    meetings: meetings.map((id) => ({
      id,
      like: null,
      items: (agendas[id] ?? []).map(({ id: item, kind, minutes, perOrganisation = false }) => ({ id: item, kind, minutes, perOrganisation })),
    })),
    levels,
    dimensions,
    briefs: [],
    deadlines: null,
    ratedBefore: null,
  }
}

export function editedStructure(base: MethodStructure, edition: Edition): MethodStructure {
  return {
    ...base,
    meetings: edition.meetings.map(({ id }) => id),
    copies: Object.fromEntries(edition.meetings.flatMap(({ id, like }) => (like === null ? [] : [[id, like]]))),
    agendas: { ...base.agendas, ...Object.fromEntries(edition.meetings.map((meeting) => [meeting.id, itemsOf(base, edition, meeting)])) },
    ratedBefore: ratedBefore(base, edition),
    deadlines: editedDeadlines(base.deadlines, edition),
    presentation: base.presentation.map((section) => ({ ...section, usedAt: named(section.usedAt, edition) })),
    levels: edition.levels,
    dimensions: edition.dimensions,
  }
}

function itemsOf(base: MethodStructure, { words }: Edition, { id, like, items }: EditionMeeting): AgendaItemStructure[] {
  const source = like ?? id
  return items.map(({ id: item, kind, minutes, perOrganisation }) => {
    const known = own(base.agendas, source)?.find((each) => each.id === item && each.kind === kind)
    const ownPrompt = `${id}.${item}`
    // One that is new is written from by its own question, where it has one.
    const asked = known === undefined ? (hasWord(words, `prompt/${ownPrompt}`) ? [ownPrompt] : undefined) : known.prompts?.map((each) => (each === `${source}.${item}` ? ownPrompt : each))
    return { id: item, kind, minutes, ...(perOrganisation ? { perOrganisation } : {}), ...(asked === undefined ? {} : { prompts: asked }) }
  })
}

export function editedTexts(base: MethodTexts, edition: Edition, language: EditionLanguage): MethodTexts {
  const word = (way: string) => wordIn(edition, language, way)
  return {
    ...base,
    roles: editedRoles(base.roles, word),
    agendas: { ...base.agendas, ...Object.fromEntries(edition.meetings.map((meeting) => [meeting.id, meetingWords(base, meeting, word)])) },
    reflection: Object.fromEntries(
      Object.entries(base.reflection).map(([group, { title, prompts }]) => [
        group,
        { title, prompts: Object.fromEntries(Object.entries(prompts).map(([id, text]) => [id, word(`prompt/${group}.${id}`) ?? text])) },
      ]),
    ),
  }
}

function editedRoles(base: MethodTexts['roles'], word: (way: string) => string | null): MethodTexts['roles'] {
  const of = (role: Role) => ({ ...base[role], label: word(`role/${role}`) ?? base[role].label })
  return {
    politician: of('politician'),
    seniorManager: of('seniorManager'),
    keyPerson: of('keyPerson'),
    serviceManager: of('serviceManager'),
    mentor: of('mentor'),
    coordinator: of('coordinator'),
    other: of('other'),
  }
}

function meetingWords(base: MethodTexts, { id, like, items }: EditionMeeting, word: (way: string) => string | null): MeetingTexts {
  const known = own(base.agendas, like ?? id)
  const title = word(`meeting/${id}`)
  const theme = word(`theme/${id}`) ?? known?.theme
  return {
    title: title ?? known?.title ?? id,
    // How it is named in a sentence is known of the base's words alone.
    ...(title === null && known?.named !== undefined ? { named: known.named } : {}),
    ...(theme === undefined ? {} : { theme }),
    items: Object.fromEntries(
      items.map(({ id: item }) => {
        const prompt = word(`prompt/${id}.${item}`) ?? own(known?.items, item)?.prompt
        return [item, { title: word(`item/${id}/${item}`) ?? own(known?.items, item)?.title ?? item, ...(prompt === undefined ? {} : { prompt }) }]
      }),
    ),
  }
}

export function editedPreparation(base: PreparationTexts, edition: Edition, language: EditionLanguage): PreparationTexts {
  const word = (way: string) => wordIn(edition, language, way)
  return {
    ...base,
    ...editedTemplates(base, word),
    deadlines: deadlineWords(base.deadlines, edition, word),
    briefs: editedBriefs(base.briefs, edition, word),
    levels: Object.fromEntries(edition.levels.map((level) => [level, word(`level/${level}`) ?? own(base.levels, level) ?? level])),
    dimensions: Object.fromEntries(
      edition.dimensions.map((dimension) => {
        const known = own(base.dimensions, dimension)
        const levels = edition.levels.map((level) => [level, word(`dimension/${dimension}/${level}`) ?? own(known?.levels, level) ?? ''] as const)
        return [dimension, { title: word(`dimension/${dimension}`) ?? known?.title ?? dimension, levels: Object.fromEntries(levels) }]
      }),
    ),
  }
}
