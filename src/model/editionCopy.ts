import type { Edition, EditionLanguage, EditionParts, EditionWords } from './edition.ts'
import { copiedBriefs } from './editionBriefs.ts'
import { withCopied } from './editionDeadlines.ts'

/** A meeting once more, after its original, with what the edition says of it; null where there is no such meeting. */
export function withCopy(edition: Edition, original: string, id: string): (Omit<EditionParts, 'levels' | 'dimensions'> & { readonly words: EditionWords }) | null {
  const source = edition.meetings.find((each) => each.id === original)
  if (source === undefined) return null
  // A copy of a copy is like what that one is like.
  const copy = { ...source, id, like: source.like ?? source.id }
  const wordsIn = (language: EditionLanguage) =>
    Object.fromEntries(
      Object.entries(edition.words[language]).flatMap(([way, text]) => {
        const to = copiedWay(way, original, id)
        return to === null ? [] : [[to, text] as const]
      }),
    )
  return {
    meetings: edition.meetings.flatMap((each) => (each === source ? [each, copy] : [each])),
    briefs: copiedBriefs(edition.briefs, original, id),
    deadlines: edition.deadlines?.map((deadline) => ({ ...deadline, before: withCopied(deadline.before, original, id) })) ?? null,
    ratedBefore: edition.ratedBefore === null ? null : withCopied(edition.ratedBefore, original, id),
    words: { sv: wordsIn('sv'), en: wordsIn('en') },
  }
}

/** Where the words of one meeting are, for another; null where they are of something else. */
function copiedWay(way: string, from: string, to: string): string | null {
  const [what, first = '', second = '', line] = way.split('/')
  if ((what === 'meeting' || what === 'theme') && first === from) return `${what}/${to}`
  if (what === 'item' && first === from) return `item/${to}/${second}`
  if (what === 'prompt' && first.startsWith(`${from}.`)) return `prompt/${to}${first.slice(from.length)}`
  if (what === 'brief' && second === from && line !== undefined) return `brief/${first}/${to}/${line}`
  return null
}
