/** A phone and a computer of one person, on the memory link. */
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import type { CircleId, ReflectionId } from '../../../src/model/ids.ts'
import type { Timers } from '../../../src/model/deps.ts'
import { chosenPlaces } from '../../../src/model/pairing.ts'
import { awaitPhone, type ComputerEnd, meetComputer, type PairingDeps, type PhoneEnd } from '../../../src/session/pairing.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { findPlaces, packHandOver } from '../../../src/session/takeAlong.ts'
import { keepHandOver } from '../../../src/session/takeOver.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { type Inside, type Phone, subtle, value } from './homeRig.ts'

export function depsOf({ session }: Phone, change: Partial<PairingDeps> = {}): PairingDeps {
  return { session, subtle, now: () => Date.now(), timers: pageTimers, ...change }
}

/** Timers that a test lets run out. */
export function handTimers(): Timers & { pass(ms: number): void } {
  const tasks = new Set<{ ms: number; run: () => void }>()
  return {
    after(ms, run) {
      const task = { ms, run }
      tasks.add(task)
      return () => void tasks.delete(task)
    },
    pass(ms) {
      for (const task of [...tasks]) if (task.ms <= ms && tasks.delete(task)) task.run()
    },
  }
}

/** The computer shows its code; what comes is kept as the app does. */
export function showCode(computer: Phone, change: Partial<PairingDeps> = {}): Promise<ComputerEnd> {
  return awaitPhone(depsOf(computer, change), (handOver) => keepHandOver(computer.session, handOver))
}

/** What the phone would hand over: everything, unless only some circles are chosen. */
export async function pack({ session }: Phone, mine: OpenCircle | null, only?: readonly CircleId[]): Promise<Uint8Array> {
  const places = await findPlaces(session)
  return value(packHandOver(session, only === undefined ? places : chosenPlaces(places, new Set(only)), mine))
}

export function meet(phone: Phone, code: Uint8Array, change: Partial<PairingDeps> = {}): Promise<PhoneEnd> {
  return meetComputer(depsOf(phone, change), code)
}

export async function mineOf(session: Session): Promise<OpenCircle> {
  return value(await session.mine())
}

export function writeNote(circle: OpenCircle, { context }: Pick<Inside, 'context'>, text: string): ReflectionId {
  return value(addReflection(circle.document, context(), { item: null, prompt: null, text }))
}

export const notesIn = ({ document }: OpenCircle): string[] => reflectionsView(document).get().list.map(({ text }) => text)
