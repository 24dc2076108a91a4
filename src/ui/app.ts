import { inject, type InjectionKey } from 'vue'
import type { Now, RandomBytes } from '../model/deps.ts'
import type { Result } from '../model/result.ts'
import type { Invite, InviteError } from '../protocol/invite.ts'
import type { Parcels, Session } from '../session/port.ts'
import type { SettingsStorage } from '../stores/settings.ts'
import type { Profile } from '../storage/port.ts'

/** What main.ts hands to the screens. */
export interface App {
  /** Opens storage and documents when first asked for: the first screen does not wait for them. */
  session(): Promise<Session>
  readonly now: Now
  /** Small texts that outlive the page; null where there is no place for them. */
  readonly memory: SettingsStorage
  readonly random: RandomBytes
  /** For signatures; null where the page may not use encryption (plain http). */
  readonly subtle: SubtleCrypto | null
  /** This page comes from a computer in the room, whose address leads to it only there. */
  readonly near: boolean
  /** For who goes home from there; its code is fetched when it is first asked for. Needs encryption. */
  parcels(): Promise<Parcels>
  /** The address others open: `PUBLIC_URL` or the page's own, ending in a slash. */
  readonly address: string
  /** The invite that stood in the address, or why it can't be read; null when there was none or it has been taken. */
  takeInvite(): Result<Invite, InviteError> | null
  /** The same as text, for a view that reads another kind of code; empty when there was none. */
  takeFragment(): string
  /** Tells when another invite arrives in the open page: `takeInvite` then gives it. Returns its undo. */
  onInvite(listener: () => void): () => void
  profile: {
    /** Null before somebody has said who they are on this device. */
    load(): Promise<Profile | null>
    save(profile: Omit<Profile, 'device'>): Promise<void>
  }
}

export const appKey: InjectionKey<App> = Symbol('app')

export function useApp(): App {
  const app = inject(appKey)
  if (app === undefined) throw new Error('no app is provided')
  return app
}
