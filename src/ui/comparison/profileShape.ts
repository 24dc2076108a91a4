/** Where a profile's points lie: one spoke a dimension, clockwise from the top, on a field of 200 with its middle at 100. */

const middle = 100
const radius = 78

export interface Spoke {
  /** One point a level, the lowest nearest the middle. */
  readonly steps: readonly { readonly x: number; readonly y: number; readonly on: boolean }[]
  readonly end: { readonly x: number; readonly y: number }
  readonly label: { readonly x: number; readonly y: number }
}

/** `values`: the level of each dimension; null or off the scale has no point filled. */
export function profileShape(levels: readonly string[], values: readonly (string | null)[]): Spoke[] {
  return values.map((value, i) => {
    const angle = (2 * Math.PI * i) / values.length - Math.PI / 2
    const at = (part: number) => ({ x: round(middle + radius * part * Math.cos(angle)), y: round(middle + radius * part * Math.sin(angle)) })
    const reached = value === null ? -1 : levels.indexOf(value)
    const steps = levels.map((_, step) => ({ ...at((step + 1) / levels.length), on: step <= reached }))
    return { steps, end: at(1), label: at(1.16) }
  })
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
