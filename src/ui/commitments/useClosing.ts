import { computed, type ComputedRef, ref, type Ref, type WritableComputedRef } from 'vue'
import { editCommitment } from '../../document/commitmentEdit.ts'
import { type Commitment, missingToClose, type Status } from '../../model/commitment.ts'
import type { RuleError } from '../../model/rules.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

export interface Closing {
  /** The status, or the end that was chosen and waits for what must be written first. */
  readonly status: WritableComputedRef<Status | null>
  /** The end that waits; null when nothing does. */
  readonly wanted: Readonly<Ref<Status | null>>
  /** What must be written before the wanted end, after the first try. */
  readonly missing: ComputedRef<ReturnType<typeof missingToClose>>
  /** Closes with the wanted end. True when it is closed. */
  close(): boolean
}

/** Setting a status, where an end needs outcome, lesson and decision. `refuse` hears of any other refusal. */
export function useClosing(
  commitment: () => Commitment,
  round: Pick<OpenRound, 'circle' | 'context'>,
  refuse: (error: RuleError) => void,
): Closing {
  const wanted = ref<Status | null>(null)

  const set = (status: Status): boolean => {
    const done = editCommitment(round.circle.document, commitment().id, { status, at: round.context(null).now() })
    const waits = !done.ok && done.error.code === 'missing'
    wanted.value = waits ? status : null
    if (!done.ok && !waits) refuse(done.error)
    return done.ok
  }
  return {
    status: computed({
      get: () => wanted.value ?? commitment().status,
      set: (status) => {
        if (status !== null) set(status)
      },
    }),
    wanted,
    missing: computed(() => (wanted.value === null ? [] : missingToClose(commitment()))),
    close: () => wanted.value !== null && set(wanted.value),
  }
}
