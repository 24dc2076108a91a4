import type { Widened } from '../texts.ts'
import type { health as sv } from './health.sv.ts'

export const health: Widened<typeof sv> = {
  title: 'How the round stands',
  intro: 'One organisation at a time, with no points and no table. The numbers are counted from what stands in the round.',
  commitments: 'Commitments',
  commitmentsLine: (open, late, ended) => [`${String(open)} going on${late > 0 ? `, of which ${String(late)} late` : ''}`, `${String(ended)} ended`].join(', '),
  lessons: 'Ended with a lesson',
  of: (n, all) => `${String(n)} of ${String(all)}`,
  ideas: 'Ideas from others',
  ideasLine: (borrowed, tried, kept) => `${String(borrowed)} taken home, ${String(tried)} tried, ${String(kept)} kept`,
  presentations: 'Presentations shared in time',
  shift: 'Shift in the rating',
  shiftLine: (up, withEvidence, of) => `up in ${String(up)} of ${String(of)} ${of === 1 ? 'dimension' : 'dimensions'}, ${String(withEvidence)} with evidence`,
  none: 'none yet',
  noDay: 'no date has passed yet',
  noShift: 'no new rating yet',
  held: 'Holds half a year later',
  notHeld: 'nobody has answered yet',
  stuck: 'May need a hand',
  stuckHint: 'Late, and nobody has tried it yet.',
  fading: (roles) => `Has dropped out: ${roles}`,
  toPeople: 'Which roles were there',

  points: 'The same sticking point',
  pointsHint: 'Several stand low here in the rating. Bring them together.',
  noPoints: 'No shared sticking points show in the ratings yet.',
}
