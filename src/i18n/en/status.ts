import type { Texts } from '../texts.ts'

export const status: Texts['status'] = {
  saved: 'Saved on this phone',
  near: 'Saved only near this computer',
  saving: 'Saving',
  memory: 'Not saved: gone when the page closes',
  reached: (n, of) => `reached ${String(n)} of ${String(of)}`,
  safe: 'in the safe copy',
  waiting: (n) => (n === 1 ? '1 change waiting' : `${String(n)} changes waiting`),
  full: 'the safe copy is full',
  alone: 'nobody else is here right now',
  seeking: 'looking for the others',
  offline: 'no network',
  insecure: 'not sent: the address is not secure',
}
