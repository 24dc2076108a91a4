import type { CircleKind } from '../../model/circle.ts'
import type { OpenCircle } from '../../session/port.ts'
import type { OpenRound } from '../composables/useOpenRound.ts'

/** The circle of a kind. What is meant for a home that isn't here stays private: it must never reach the round. */
export function circleOf(round: OpenRound, kind: CircleKind): OpenCircle {
  if (kind === 'round') return round.circle
  return (kind === 'home' ? round.home.value : null) ?? round.mine
}
