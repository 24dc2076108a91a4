import { type CommitmentEdit, editCommitment } from '../../document/commitmentEdit.ts'
import type { CommitmentId, PersonId } from '../../model/ids.ts'
import { useNoticesStore } from '../../stores/notices.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useNames } from '../composables/useNames.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'

export interface EditedCommitment {
  /** A refusal becomes a notice. */
  edit(id: CommitmentId, values: CommitmentEdit): void
  /** A person as they are chosen among: with their organisation. */
  personLabel(id: PersonId): string
}

/** Setting fields of a commitment of the round, or of a draft. */
export function useEditCommitment(circle: 'mine' | 'round'): EditedCommitment {
  const say = useErrorText()
  const notices = useNoticesStore()
  const round = useOpenRound()
  const names = useNames(round)
  const { document } = circle === 'round' ? round.circle : round.mine
  return {
    edit(id, values) {
      const done = editCommitment(document, id, values)
      if (!done.ok) notices.show({ text: say(done.error), tone: 'error' })
    },
    personLabel: (id) => [names.value.name(id), names.value.organisation(id)].filter((part) => part !== '').join(', '),
  }
}
