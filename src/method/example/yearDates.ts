/** The budget years of the example's organisations. */
import type { ExampleRound } from './types.ts'

export const yearDates: ExampleRound['yearDates'] = [
  { organisation: 'norrvik', kind: 'budget', day: '03-15' },
  { organisation: 'norrvik', kind: 'interim', day: '08-31' },
  { organisation: 'norrvik', kind: 'annual', day: '02-10' },
  { organisation: 'ekdala', kind: 'budget', day: '04-01' },
  { organisation: 'ekdala', kind: 'interim', day: '08-31' },
  { organisation: 'sydlund', kind: 'interim', day: '08-31' },
  { organisation: 'sydlund', kind: 'annual', day: '02-20' },
]
