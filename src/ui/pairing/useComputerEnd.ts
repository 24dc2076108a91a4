import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import { awaitPhone, type ComputerState } from '../../session/pairing.ts'
import { type Fetched, fetchRounds, keepHandOver, unfinished } from '../../session/takeOver.ts'
import type { HandedRound } from '../../model/pairing.ts'
import type { Session } from '../../session/port.ts'
import { useApp } from '../app.ts'
import { pairingDeps } from './pairingDeps.ts'

/** `fetching`: something has come; else as the end says it. */
export type ComputerStep = 'starting' | 'insecure' | 'notStarted' | 'fetching' | Exclude<ComputerState, 'arrived'>

export interface UsedComputerEnd {
  readonly step: Readonly<ShallowRef<ComputerStep>>
  /** 16 bytes; null before there is one. */
  readonly code: Readonly<ShallowRef<Uint8Array | null>>
  readonly rounds: Readonly<ShallowRef<readonly Fetched[]>>
  /** The private notes came along. */
  readonly withMine: Readonly<ShallowRef<boolean>>
  /** Makes a fresh code; the one before it is dead. */
  restart(): void
}

/** Shows a code and takes what a phone hands over, or goes on with what was handed over before the page was opened. */
export function useComputerEnd(): UsedComputerEnd {
  const app = useApp()
  const step = shallowRef<ComputerStep>('starting')
  const code = shallowRef<Uint8Array | null>(null)
  const rounds = shallowRef<readonly Fetched[]>([])
  const withMine = shallowRef(false)
  let ends: (() => void)[] = []
  let gone = false

  const stop = () => {
    for (const end of ends.splice(0)) end()
  }
  const keep = (end: () => void) => {
    if (gone) end()
    else ends.push(end)
  }
  const fetch = (session: Session, handed: readonly HandedRound[]) => {
    step.value = 'fetching'
    const fetching = fetchRounds(session, handed)
    const look = () => (rounds.value = fetching.view.get())
    keep(() => { fetching.close() })
    keep(fetching.view.subscribe(look))
    look()
  }
  const offer = async (session: Session) => {
    const deps = pairingDeps(app, session)
    if (deps === null) return void (step.value = 'insecure')
    let handed: readonly HandedRound[] = []
    const end = await awaitPhone(deps, async (handOver) => {
      handed = handOver.rounds
      withMine.value = handOver.mine !== null
      return keepHandOver(session, handOver)
    })
    keep(() => { end.close() })
    code.value = end.code
    const look = () => {
      const state = end.state.get()
      if (state === 'arrived') fetch(session, handed)
      else step.value = state
    }
    keep(end.state.subscribe(look))
    look()
  }
  const start = async (anew: boolean) => {
    stop()
    ends = []
    step.value = 'starting'
    const session = await app.session()
    const left = anew ? [] : await unfinished(session)
    if (gone) return
    if (left.length > 0) fetch(session, left)
    else await offer(session)
  }
  const tryStart = (anew: boolean) => void start(anew).catch(() => (step.value = 'notStarted'))
  onScopeDispose(() => {
    gone = true
    stop()
  })
  tryStart(false)
  return { step, code, rounds, withMine, restart: () => { tryStart(true) } }
}
