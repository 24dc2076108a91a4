import type { Widened } from '../texts.ts'
import type { attendance as sv } from './attendance.sv.ts'

export const attendance: Widened<typeof sv> = {
  without: 'Without a phone',
  title: 'Who was there',
  titleNow: 'Who is there',
  hint: 'Anyone who opens the meeting on their phone is ticked automatically. Tick those who are there without a phone.',
  joined: 'with their own phone',
  change: 'Change who was there',
  entered: (name) => `entered by ${name}`,
  count: (n) => (n === 0 ? 'Nobody is noted yet.' : n === 1 ? '1 person was there.' : `${String(n)} people were there.`),

  roles: 'Roles at the meetings',
  there: 'was there',
  standIn: 'a stand-in was there',
  absent: 'was missing',
  running: 'running now',
  lastThere: (role, meeting) => `No ${role} since ${meeting}.`,
  neverThere: (role) => `No ${role} has been at any meeting yet.`,
  fadingHint: 'Ask what would make it easier to come. A stand-in needs a short briefing before the meeting.',
}
