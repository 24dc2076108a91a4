/** What the big screen of a meeting shows. It follows the meeting by itself, until somebody chooses something else. */
import type { PersonId } from './ids.ts'

/** `auto`: what is presented; else the item that the group is at, and before and after the meeting the way in. */
export const scenes = ['auto', 'join', 'item', 'presentation', 'comparison', 'reflections'] as const
export type Scene = (typeof scenes)[number]
export type ShownScene = Exclude<Scene, 'auto'>

export interface Wall {
  readonly scene: Scene
  /** Who chose it. */
  readonly by: PersonId | null
  /** ms, the clock of the device that chose it. */
  readonly at: number
}

/** What is seen now. There is no item to show while the meeting does not run. */
export function shownScene(chosen: Scene, meeting: { readonly isRunning: boolean; readonly isPresenting: boolean }): ShownScene {
  if (chosen === 'auto') return meeting.isPresenting ? 'presentation' : meeting.isRunning ? 'item' : 'join'
  return chosen === 'item' && !meeting.isRunning ? 'join' : chosen
}
