import { createApp, effectScope } from 'vue'
import { expect, it, vi } from 'vitest'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { type App, appKey } from '../../../src/ui/app.ts'
import { useHomes } from '../../../src/ui/rounds/useHomes.ts'
import { homeOf, startRound, subtle, value } from '../session/homeRig.ts'

it('looks for the homes again when it failed, and holds them once', async () => {
  // It looks by itself when its component is mounted: there is none here.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { phone, inside, norrvik } = await startRound(createMemoryNetwork())
  await homeOf(phone, inside, norrvik)
  inside.homes.close()
  const mine = value(await phone.session.mine())
  const session = vi.fn(() => Promise.resolve(phone.session))
  session.mockRejectedValueOnce(new Error('not fetched'))
  const app = createApp({})
  app.provide(appKey, { session, subtle } as unknown as App)
  const scope = effectScope()
  const used = app.runWithContext(() => scope.run(() => useHomes(inside.round, mine, inside.context)))
  if (used === undefined) throw new Error('no scope')

  await expect(used.look()).rejects.toThrow('not fetched')
  expect(used.homes.value).toBeNull()
  await Promise.all([used.look(), used.look()])
  await used.look()
  expect(session).toHaveBeenCalledTimes(2)
  expect(used.homes.value?.open.get()).toHaveLength(1)
  scope.stop()
})
