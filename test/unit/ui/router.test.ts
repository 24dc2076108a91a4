import { createMemoryHistory, createRouter } from 'vue-router'
import { expect, it } from 'vitest'
import { routes } from '../../../src/ui/router.ts'

const router = createRouter({ history: createMemoryHistory('/sub/'), routes: [...routes] })

it.each([
  ['/', 'home', {}],
  ['/join', 'join', {}],
  ['/new', 'newRound', {}],
  ['/demo', 'demo', {}],
  ['/demo/half', 'demoRound', { kind: 'half' }],
  ['/demo/other', 'notFound', { rest: ['demo', 'other'] }],
  ['/commitments', 'myCommitments', {}],
  ['/settings', 'settings', {}],
  ['/about-data', 'aboutData', {}],
  ['/accessibility', 'accessibility', {}],
  ['/round/c1', 'round', { circle: 'c1' }],
  ['/round/c1/people', 'people', { circle: 'c1' }],
  ['/round/c1/meeting/m1', 'meeting', { circle: 'c1', meeting: 'm1' }],
  ['/round/c1/meeting/m1/agenda', 'agenda', { circle: 'c1', meeting: 'm1' }],
  ['/round/c1/commitments', 'roundCommitments', { circle: 'c1' }],
  ['/round/c1/commitment/x1', 'commitment', { circle: 'c1', commitment: 'x1' }],
  ['/nowhere/at/all', 'notFound', { rest: ['nowhere', 'at', 'all'] }],
])('%s is %s', (path, name, params) => {
  const route = router.resolve(path)
  expect(route.name).toBe(name)
  expect(route.params).toEqual(params)
  expect(route.href).toBe(`/sub${path}`)
})
