/**
 * What Yjs and y-webrtc warn of, as plain lines in the console. Stands in for `lib0/logging` in the built app (vite.config.ts):
 * that one can draw a coloured console into the page, which is heavier than all that writes a reflection.
 */
export const [BOLD, UNBOLD, GREY, UNCOLOR, ORANGE, RED] = ['', '', '', '', '', '']

export function warn(...parts: readonly unknown[]): void {
  console.warn(...parts)
}

export const print = warn

/** What y-webrtc tells step by step names rooms and devices: of no use to whom it is shown to. */
export function createModuleLogger(): () => void {
  return () => undefined
}
