import { inject, type InjectionKey, type Ref, ref } from 'vue'
import type { CircleKind } from '../../model/circle.ts'

/** The circles that may only be read: a newer version of the app has written in them what this one can't keep whole. */
export type ReadOnly = Readonly<Record<CircleKind, Readonly<Ref<boolean>>>>

export const readOnlyKey: InjectionKey<ReadOnly> = Symbol('readOnly')

const never = ref(false)

/** Of the circles that are written in here; what writes in one of them asks first. */
export const useReadOnly = (): ReadOnly => inject(readOnlyKey, { mine: never, home: never, round: never })
