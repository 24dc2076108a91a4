/** What files of a round call things, in the reader's language. */
import type { roundFiles } from '../i18n/later/roundFiles.sv.ts'
import type { Widened } from '../i18n/texts.ts'
import type { MethodTexts, PreparationTexts } from '../method/texts.ts'
import type { CommitmentMore } from '../model/commitmentMore.ts'
import type { AgendaItemId, CommitmentId, MeetingId, OrganisationId, PersonId } from '../model/ids.ts'

/** Of null, and of what the round does not know, everything here answers an empty text. */
export interface RoundWords {
  readonly files: Widened<typeof roundFiles>
  readonly method: MethodTexts
  readonly preparation: PreparationTexts
  person(id: PersonId | null): string
  organisation(id: OrganisationId | null): string
  /** What else is said of a commitment. */
  more(id: CommitmentId): CommitmentMore
  meeting(id: MeetingId | null): string
  item(id: AgendaItemId | null): string
  prompt(prompt: string | null): string
  /** `2026-01-14` → 14 januari 2026 */
  date(day: string): string
  number(value: number): string
}
