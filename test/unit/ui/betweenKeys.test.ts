import { expect, it } from 'vitest'
import { calmMs, createBetweenKeys, typingMs } from '../../../src/ui/composables/betweenKeys.ts'

/** A page whose clock, timers and keys are moved by hand. */
function start() {
  let now = 10_000
  let drawn = () => {}
  const timers = new Set<{ readonly at: number; readonly run: () => void }>()
  const ran: string[] = []
  const later = createBetweenKeys({ onDrawn: (listener) => { drawn = listener } }, () => now, {
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => { timers.delete(timer) }
    },
  })
  const wait = (ms: number) => {
    now += ms
    for (const timer of [...timers]) {
      if (timer.at > now) continue
      timers.delete(timer)
      timer.run()
    }
  }
  return { ran, wait, timers, draw: (name: string) => later(() => { ran.push(name) }), key: () => { drawn() } }
}

it('draws after a moment where nobody types', () => {
  const page = start()
  page.draw('theirs')
  page.wait(calmMs - 1)
  expect(page.ran).toEqual([])
  page.wait(1)
  expect(page.ran).toEqual(['theirs'])
})

it('draws all that waits right behind the frame of a key, and nothing of it again', () => {
  const page = start()
  page.draw('a')
  page.draw('b')
  page.key()
  expect(page.ran).toEqual(['a', 'b'])
  page.wait(10 * typingMs)
  expect(page.ran).toEqual(['a', 'b'])
  expect(page.timers.size).toBe(0)
})

it('draws while somebody types no oftener than so, and waits for the hand to rest no longer', () => {
  const page = start()
  page.draw('a')
  page.key()
  page.draw('b')
  page.wait(typingMs - 1)
  page.key()
  expect(page.ran).toEqual(['a'])
  page.wait(1)
  expect(page.ran).toEqual(['a', 'b'])

  page.draw('c')
  page.wait(calmMs)
  page.key()
  expect(page.ran).toEqual(['a', 'b'])
  page.wait(typingMs - calmMs)
  expect(page.ran).toEqual(['a', 'b', 'c'])
})

it('what was called off is not drawn', () => {
  const page = start()
  const cancel = page.draw('a')
  cancel()
  page.key()
  page.wait(10 * typingMs)
  expect(page.ran).toEqual([])
})
