import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import { type SecretLinkError, secretIn } from '../../protocol/secretLink.ts'
import { bringHome, type BringHomeError } from '../../session/bringHome.ts'
import { forgetHomeLink, homeLinks, rememberHomeLink } from '../../session/homeLinks.ts'
import { type Fetched, fetchRounds } from '../../session/takeOver.ts'
import { useApp } from '../app.ts'

export type BroughtStep = 'looking' | 'noLink' | 'fetching' | 'insecure' | 'failed' | SecretLinkError | BringHomeError

export interface UsedBroughtHome {
  readonly step: Readonly<ShallowRef<BroughtStep>>
  readonly rounds: Readonly<ShallowRef<readonly Fetched[]>>
  readonly withMine: Readonly<ShallowRef<boolean>>
  look(): Promise<void>
  /** A link that was pasted. */
  open(link: string): void
  /** Answers the undo. */
  forget(): Promise<() => Promise<void>>
}

/** ms between looks while the page is open and nothing has come. */
const often = 15_000
/** After these, looking again may help. */
const passing: readonly BroughtStep[] = ['notThere', 'away', 'full']

/** Reads the link the page was opened with, or the last one that has led to nothing yet, and fetches what it leads to. */
export function useBroughtHome(): UsedBroughtHome {
  const app = useApp()
  const step = shallowRef<BroughtStep>('looking')
  const rounds = shallowRef<readonly Fetched[]>([])
  const withMine = shallowRef(false)
  let secret: Uint8Array | null = null
  let timer: number | undefined
  let end = () => {}
  let gone = false

  const look = async () => {
    clearTimeout(timer)
    if (app.subtle === null) return void (step.value = 'insecure')
    const session = await app.session()
    secret ??= (await homeLinks(session))[0] ?? null
    if (secret === null) return void (step.value = 'noLink')
    // Before anything else: whoever closes the page now finds it again.
    await rememberHomeLink(session, secret)
    const brought = await bringHome(session, await app.parcels(), secret)
    if (gone) return
    if (!brought.ok) {
      step.value = brought.error
      if (passing.includes(brought.error)) timer = window.setTimeout(() => void tryLook(), often)
      return
    }
    withMine.value = brought.value.withMine
    const fetching = fetchRounds(session, brought.value.rounds)
    const tell = () => (rounds.value = fetching.view.get())
    const stop = fetching.view.subscribe(tell)
    end = () => {
      stop()
      fetching.close()
    }
    tell()
    step.value = 'fetching'
  }
  const tryLook = () => look().catch(() => { step.value = 'failed' })
  const take = (fragment: string) => {
    clearTimeout(timer)
    end()
    end = () => {}
    const read = fragment === '' ? null : secretIn(fragment, 'home')
    if (read !== null && !read.ok) return void (step.value = read.error)
    secret = read?.value ?? null
    step.value = 'looking'
    void tryLook()
  }
  take(app.takeFragment())
  const stop = app.onInvite(() => { take(app.takeFragment()) })
  onScopeDispose(() => {
    gone = true
    clearTimeout(timer)
    stop()
    end()
  })
  return {
    step,
    rounds,
    withMine,
    open: take,
    async look() {
      step.value = 'looking'
      await tryLook()
    },
    async forget() {
      const session = await app.session()
      const forgotten = secret
      clearTimeout(timer)
      if (forgotten !== null) await forgetHomeLink(session, forgotten)
      return async () => { if (forgotten !== null) await rememberHomeLink(session, forgotten) }
    },
  }
}
