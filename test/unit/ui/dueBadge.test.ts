import { expect, it } from 'vitest'
import { showDueBadge } from '../../../src/ui/home/dueBadge.ts'

it('shows how many are late on the icon, clears it, and minds neither a refusal nor a browser without icons', async () => {
  const told: unknown[] = []
  const icon = {
    setAppBadge: (count: number) => Promise.resolve(void told.push(count)),
    clearAppBadge: () => Promise.reject(new Error(`refused ${String(told.push('clear'))}`)),
  }
  showDueBadge(icon, 2)
  showDueBadge(icon, 0)
  showDueBadge({}, 3)
  await Promise.resolve()
  expect(told).toEqual([2, 'clear'])
})
