/** The invitation to a meeting as a paper: when and where, what will be done, and what is to be ready before. */
import type { Paper, PaperBlock } from './paper.ts'

export interface InvitationInput {
  readonly title: string
  /** Null where the meeting has none. */
  readonly theme: string | null
  /** When and where, the host: a line each. */
  readonly facts: readonly string[]
  /** The items with their times, a line each. */
  readonly agenda: readonly string[]
  /** What is to be ready and by when, a line each. */
  readonly ready: readonly string[]
  /** Whom to tell what one needs in order to take part. */
  readonly needs: string
}

export interface InvitationWords {
  /** `sv-SE` */
  readonly language: string
  readonly agenda: string
  readonly noAgenda: string
  readonly ready: string
  readonly needs: string
  readonly wayIn: string
  readonly wayInText: string
}

/** No key is in it: the way in is shown on the spot. */
export function buildInvitation({ title, theme, facts, agenda, ready, needs }: InvitationInput, words: InvitationWords): Paper {
  const text = (of: string): PaperBlock => ({ kind: 'text', text: of })
  const heading = (of: string): PaperBlock => ({ kind: 'heading', text: of, level: 2 })
  return {
    title,
    language: words.language,
    blocks: [
      ...(theme === null ? [] : [text(theme)]),
      { kind: 'list', items: facts },
      heading(words.agenda),
      agenda.length === 0 ? text(words.noAgenda) : { kind: 'list', items: agenda },
      ...(ready.length === 0 ? [] : [heading(words.ready), { kind: 'list', items: ready } as const]),
      heading(words.needs),
      text(needs),
      heading(words.wayIn),
      text(words.wayInText),
    ],
  }
}
