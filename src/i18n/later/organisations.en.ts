import type { Widened } from '../texts.ts'
import type { organisations as sv } from './organisations.sv.ts'

export const organisations: Widened<typeof sv> = {
  isMentor: 'Is mentor',
  leave: (name) => `Take ${name} out of the round`,
  leaves: (name) => `${name} is taken out of the round when you save. What they have shared and written stays.`,
  left: (name) => `${name} has left the round. What they have shared and written stays.`,
  leaveRound: 'Leave the round on this phone',
  back: (name) => `Bring ${name} back`,
}
