/**
 * The two ends of *Open on my computer*. The computer makes a key for this once and shows the code that follows from
 * it; the phone comes to the room of the code, hands over once, and both leave. See session/pairingKeys.ts for what
 * others who have read the code can't do.
 */
import { pairingView, sayPairing } from '../document/pairing.ts'
import { createValue, type LiveView } from '../document/view.ts'
import type { Now, Timers } from '../model/deps.ts'
import { pairingLife } from '../model/pairing.ts'
import { type HandOver, parseHandOver } from './handOver.ts'
import { createPairingKey, isKeyOf, openSealed, same, sealFor } from './pairingKeys.ts'
import type { Session } from './port.ts'

export interface PairingDeps {
  readonly session: Pick<Session, 'meet'>
  readonly subtle: SubtleCrypto
  readonly now: Now
  readonly timers: Timers
}

/** `refused`: it came and could not be kept; `expired`: nobody came in time. */
export type ComputerState = 'waiting' | 'arrived' | 'refused' | 'expired'

export interface ComputerEnd {
  /** 16 bytes. */
  readonly code: Uint8Array
  readonly state: LiveView<ComputerState>
  close(): void
}

/** ms that the room stays when everything is stored, for a phone that has lost the network just then. */
const parting = 30_000

/** Waits for a phone. `keep` stores what it hands over; only when it answers true is the phone told that it is here. */
export async function awaitPhone(deps: PairingDeps, keep: (handOver: HandOver) => Promise<boolean>): Promise<ComputerEnd> {
  const { subtle, now, timers } = deps
  const key = await createPairingKey(subtle)
  const { document, sync } = await deps.session.meet(key.code)
  const state = createValue<ComputerState>('waiting')
  const view = pairingView(document)
  const ends = now() + pairingLife
  const undos = [() => sync.close()]
  let busy = false

  const close = () => {
    for (const undo of undos.splice(0)) undo()
  }
  const finish = (how: ComputerState) => {
    if (state.get() === 'waiting') state.set(how)
    close()
  }
  const look = async () => {
    const { handOver, receipt } = view.get()
    // The phone has read it and taken it away.
    if (state.get() === 'arrived' && receipt === null) return close()
    if (handOver === null || busy || state.get() !== 'waiting') return
    busy = true
    const opened = await openSealed(subtle, key, handOver)
    const parsed = opened === null ? null : parseHandOver(opened.plain)
    if (now() >= ends) return finish('expired')
    // What others have put there is passed over.
    if (opened === null || parsed === null || !parsed.ok) return again(handOver)
    if (!(await keep(parsed.value))) return finish('refused')
    // Nothing is left for who comes later.
    for (const name of ['handOver', 'offer'] as const) sayPairing(document, name, null)
    sayPairing(document, 'receipt', opened.receipt)
    state.set('arrived')
    undos.push(timers.after(parting, close))
  }
  const again = (before: Uint8Array) => {
    busy = false
    const { handOver } = view.get()
    if (handOver !== null && !same(handOver, before)) void look()
  }
  sayPairing(document, 'offer', key.publicKey)
  undos.push(atRest(view, look), timers.after(pairingLife, () => state.get() === 'waiting' && finish('expired')))
  return { code: key.code, state, close }
}

/** `found`: the computer that shows the code is there. `arrived`: it has stored everything. */
export type PhoneState = 'seeking' | 'found' | 'sending' | 'arrived' | 'expired'

export interface PhoneEnd {
  readonly state: LiveView<PhoneState>
  /** Hands over, once, to the computer that was found; what is called before and after that does nothing. */
  handOver(bytes: Uint8Array): Promise<void>
  close(): void
}

export async function meetComputer(deps: PairingDeps, code: Uint8Array): Promise<PhoneEnd> {
  const { subtle, timers } = deps
  const { document, sync } = await deps.session.meet(code)
  const state = createValue<PhoneState>('seeking')
  const view = pairingView(document)
  const undos = [() => sync.close()]
  let computer: Uint8Array | null = null
  let expected: Uint8Array | null = null

  const finish = (how: PhoneState | null) => {
    if (how !== null) state.set(how)
    for (const undo of undos.splice(0)) undo()
  }
  const look = async () => {
    const { offer, receipt } = view.get()
    if (computer === null && offer !== null && (await isKeyOf(subtle, code, offer))) {
      computer = offer
      if (state.get() === 'seeking') state.set('found')
    }
    if (expected === null || receipt === null || !same(receipt, expected)) return
    sayPairing(document, 'receipt', null)
    finish('arrived')
  }
  undos.push(
    atRest(view, look),
    timers.after(pairingLife, () => finish('expired')),
  )
  void look()
  return {
    state,
    async handOver(bytes) {
      if (state.get() !== 'found' || computer === null) return
      state.set('sending')
      const { sealed, receipt } = await sealFor(subtle, computer, bytes)
      expected = receipt
      sayPairing(document, 'handOver', sealed)
    },
    close: () => finish(null),
  }
}

/** Looks when the document is at rest: what is said while it is being changed goes out too late for one who leaves. */
function atRest(view: LiveView<unknown>, look: () => Promise<void>): () => void {
  return view.subscribe(() => queueMicrotask(() => void look()))
}
