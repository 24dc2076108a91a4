/** A round's own version of the method. */
import { type Edition, editionLanguages, type EditionItem, type EditionMeeting, leastLevels, mostDimensions, mostLevels, mostMeetings, parseEdition } from '../../model/edition.ts'
import { type EditionBrief, mostBriefs, mostLines } from '../../model/editionBriefs.ts'
import { deadlineBy, type EditionDeadline, mostDaysBefore, mostDeadlines, mostNamed } from '../../model/editionDeadlines.ts'
import { limits } from '../../model/limits.ts'
import { agendaKinds } from '../../model/meeting.ts'
import { roles } from '../../model/person.ts'
import { fail, ok } from '../../model/result.ts'
import { type Codec, list, orNull, record, since } from './codec.ts'
import { flag, matching, oneOf, text, whole } from './values.ts'

const name = matching(/^[A-Za-z][A-Za-z0-9]{0,31}$/)

const item = record<EditionItem>('An item that the version plans', { id: name, kind: oneOf(agendaKinds), minutes: whole(1, limits.minutes), perOrganisation: flag })

const meeting = record<EditionMeeting>('A meeting that the version plans; `like`: it is a copy of that one', { id: name, like: orNull(name), items: list(item, limits.agendaItems) })

const brief = record<EditionBrief>('The lines of the brief of a role before a meeting, in their order; `b1`, `q1`: the first of the base', {
  role: oneOf(roles),
  meeting: name,
  before: list(name, mostLines),
  questions: list(name, mostLines),
})

const deadline = record<EditionDeadline>('What is to be ready before meetings', {
  id: name,
  daysBefore: whole(0, mostDaysBefore),
  before: list(name, mostNamed),
  by: oneOf(deadlineBy),
})

/** In a file the words of both languages stand together, place by place. */
type Word = { readonly at: string; readonly sv: string | null; readonly en: string | null }
type Listed = Omit<Edition, 'words'> & { readonly words: readonly Word[] }

const listed = record<Listed>('The version of the method that the group has made its own, based on `base`', {
  name: text(limits.name),
  base: text(32),
  meetings: list(meeting, mostMeetings),
  levels: list(name, mostLevels),
  dimensions: list(name, mostDimensions),
  briefs: since([], list(brief, mostBriefs)),
  deadlines: since(null, orNull(list(deadline, mostDeadlines))),
  ratedBefore: since(null, orNull(list(name, mostNamed))),
  words: list(record<Word>('Words that differ from the base', { at: text(100), sv: orNull(text(limits.line)), en: orNull(text(limits.line)) }), 2_000),
})

export const edition: Codec<Edition> = {
  schema: listed.schema,
  write({ words, ...rest }) {
    const places = [...new Set(editionLanguages.flatMap((language) => Object.keys(words[language])))].sort()
    return listed.write({ ...rest, words: places.map((at) => ({ at, sv: words.sv[at] ?? null, en: words.en[at] ?? null })) })
  },
  read(value) {
    const found = listed.read(value)
    if (!found.ok) return found
    const { words, levels, ...rest } = found.value
    const by = (language: 'sv' | 'en') => Object.fromEntries(words.flatMap((word) => (word[language] === null ? [] : [[word.at, word[language]] as const])))
    const read = levels.length < leastLevels ? null : parseEdition({ ...rest, levels, words: { sv: by('sv'), en: by('en') } })
    return read === null ? fail('.meetings') : ok(read)
  },
}
