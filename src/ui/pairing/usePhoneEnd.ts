import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import type { CircleId } from '../../model/ids.ts'
import { chosenPlaces, type Place } from '../../model/pairing.ts'
import { meetComputer, type PhoneEnd, type PhoneState } from '../../session/pairing.ts'
import { findPlaces, holdOpen, packHandOver } from '../../session/takeAlong.ts'
import type { Session } from '../../session/port.ts'
import { useApp } from '../app.ts'
import { pairingDeps } from './pairingDeps.ts'

export type SendProblem = 'nothingChosen' | 'tooMuch' | 'notSent'

export interface UsedPhoneEnd {
  readonly state: Readonly<ShallowRef<PhoneState | 'insecure' | 'notStarted'>>
  /** What there is to take along; null until it has been looked for. */
  readonly places: Readonly<ShallowRef<readonly Place[] | null>>
  /** Hands over, once. Null when it is on its way. */
  send(chosen: ReadonlySet<CircleId>, withMine: boolean): Promise<SendProblem | null>
}

/** Meets the computer that shows the code, until the scope ends. */
export function usePhoneEnd(code: Uint8Array): UsedPhoneEnd {
  const app = useApp()
  const state = shallowRef<PhoneState | 'insecure' | 'notStarted'>('seeking')
  const places = shallowRef<readonly Place[] | null>(null)
  const ends: (() => void)[] = []
  let gone = false
  let end: PhoneEnd | null = null

  const keep = (undo: () => void) => {
    if (gone) undo()
    else ends.push(undo)
  }
  const start = async () => {
    const session = await app.session()
    const deps = pairingDeps(app, session)
    if (deps === null) return void (state.value = 'insecure')
    places.value = await findPlaces(session)
    if (gone) return
    const met = await meetComputer(deps, code)
    keep(() => { met.close() })
    end = met
    const look = () => (state.value = met.state.get())
    keep(met.state.subscribe(look))
    look()
  }
  const pack = async (session: Session, chosen: readonly Place[], withMine: boolean) => {
    if (!withMine) return packHandOver(session, chosen, null)
    const opened = await session.mine()
    if (!opened.ok) return opened
    const mine = opened.value
    try {
      // Another tab may have written in it.
      await mine.refresh()
      return packHandOver(session, chosen, mine)
    } finally {
      mine.close()
    }
  }
  onScopeDispose(() => {
    gone = true
    for (const undo of ends.splice(0)) undo()
  })
  void start().catch(() => (state.value = 'notStarted'))
  return {
    state,
    places,
    async send(ids, withMine) {
      const chosen = chosenPlaces(places.value ?? [], ids)
      if (chosen.length === 0 && !withMine) return 'nothingChosen'
      const session = await app.session()
      const packed = await pack(session, chosen, withMine)
      if (!packed.ok) return packed.error === 'tooMuch' ? 'tooMuch' : 'notSent'
      // From now on the computer may come for them.
      keep(holdOpen(session, chosen.flatMap(({ round, homes }) => [round.circle, ...homes.map(({ circle }) => circle)])))
      await end?.handOver(packed.value)
      return null
    },
  }
}
