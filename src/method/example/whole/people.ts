import type { ExamplePerson } from '../types.ts'
import { people as first } from '../people.ts'

/** Three more have come along since the round was half-way through. */
export const people: readonly ExamplePerson[] = [
  ...first,
  { key: 'mats', name: 'Mats Ekblad', organisation: 'norrvik', role: 'politician', side: 'opposition', level: 'Kommunstyrelsen' },
  { key: 'linnea', name: 'Linnea Falk', organisation: 'sydlund', role: 'other', level: 'Controller' },
  { key: 'tomas', name: 'Tomas Rehn', organisation: 'solhamn', role: 'mentor', level: 'Hemtjänsten' },
]
