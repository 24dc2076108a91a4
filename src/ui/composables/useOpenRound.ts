import { inject, type InjectionKey, type ShallowRef } from 'vue'
import type { Context } from '../../document/circleDocument.ts'
import type { DeviceId, MeetingId, PersonId } from '../../model/ids.ts'
import type { MethodTexts, PreparationTexts } from '../../method/texts.ts'
import type { Language, MethodStructure } from '../../method/types.ts'
import type { RoundHomes } from '../../session/homes.ts'
import type { OpenCircle } from '../../session/port.ts'

/** The round that the views below RoundShell are about. */
export interface OpenRound {
  readonly circle: OpenCircle
  /** Private notes and drafts of this device. */
  readonly mine: OpenCircle
  /** The home teams of this device in the round; null until they have been looked for. */
  readonly homes: Readonly<ShallowRef<RoundHomes | null>>
  /** Looks for them, if that has not been done. Rejects when what it needs can't be fetched. */
  lookForHomes(): Promise<void>
  /** The home that this person's own notes may be shared with; null on a phone without one. */
  readonly home: Readonly<ShallowRef<OpenCircle | null>>
  readonly device: DeviceId
  /** The person this device speaks for in the round; null before it has joined. */
  readonly own: Readonly<ShallowRef<PersonId | null>>
  readonly structure: MethodStructure
  /** The method's words in the language of the app. */
  readonly words: Readonly<ShallowRef<MethodTexts>>
  /** The rest of them. Rejects only when the chunk can't be fetched. */
  loadPreparation(language: Language): Promise<PreparationTexts>
  /** For commands: who, where, when. */
  context(meeting: MeetingId | null): Context
}

export const openRoundKey: InjectionKey<OpenRound> = Symbol('openRound')

/** The circle whose texts are written below: who else is in a text is told there and nowhere else. Else the round. */
export const textCircleKey: InjectionKey<OpenCircle> = Symbol('textCircle')

export function useOpenRound(): OpenRound {
  const round = inject(openRoundKey)
  if (round === undefined) throw new Error('this view stands outside RoundShell')
  return round
}
