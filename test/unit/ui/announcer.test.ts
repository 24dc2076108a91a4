import { describe, expect, it } from 'vitest'
import { announcementGap, createAnnouncer } from '../../../src/ui/announcer.ts'

/** Time that only passes when told to. */
function setup() {
  const said: { at: number; text: string }[] = []
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  const announcer = createAnnouncer({
    say: (text) => said.push({ at: now, text }),
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  })
  const pass = (ms: number) => {
    const until = now + ms
    for (;;) {
      const [next] = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)
      if (next === undefined) break
      now = next.at
      timers = timers.filter((other) => other !== next)
      next.run()
    }
    now = until
  }
  return { announcer, pass, said, spoken: () => said.filter(({ text }) => text !== '') }
}

describe('the announcer', () => {
  it('says the first soon and gathers the rest for six seconds', () => {
    const { announcer, pass, spoken } = setup()
    announcer.announce('Karin är här')
    pass(200)
    expect(spoken().map(({ text }) => text)).toEqual(['Karin är här'])
    announcer.announce('Jonas är här')
    announcer.announce('Amira är här')
    announcer.announce('Jonas är här')
    pass(announcementGap - 200)
    expect(spoken()).toHaveLength(1)
    pass(500)
    expect(spoken().map(({ text }) => text)).toEqual(['Karin är här', 'Jonas är här. Amira är här'])
    const [first, second] = spoken()
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(announcementGap)
  })

  it('clears the region before the same text is said again', () => {
    const { announcer, pass, said } = setup()
    announcer.announce('Ny tanke')
    pass(10_000)
    announcer.announce('Ny tanke')
    pass(10_000)
    expect(said.map(({ text }) => text)).toEqual(['', 'Ny tanke', '', 'Ny tanke'])
  })

  it('is silent after close, which may come twice', () => {
    const { announcer, pass, spoken } = setup()
    announcer.announce('Karin är här')
    announcer.close()
    announcer.close()
    announcer.announce('Jonas är här')
    pass(20_000)
    expect(spoken()).toEqual([])
  })
})
