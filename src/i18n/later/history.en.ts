import type { Widened } from '../texts.ts'
import type { history as sv } from './history.sv.ts'

export const history: Widened<typeof sv> = {
  earlier: (n) => `Earlier text (${String(n)})`,
  stood: (meeting) => `How it stood after ${meeting}`,
  anyMeeting: 'a meeting',
  copied: (when) => `kept ${when}`,
  cutDown: (name, when) => `Cut down by ${name}, ${when}`,
  wordings: 'What stood when a meeting was over is kept here, and what somebody has cut down.',
  broughtBack: 'The earlier text is back.',
}
