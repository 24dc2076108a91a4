/** What `npm test` runs of the browser tests: nothing is left out for longer than ten days. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dailyShare } from '../../scripts/dailyShare.mjs'

const names = readdirSync(join(import.meta.dirname, '../browser')).flatMap((file) => (file.endsWith('.test.ts') ? [file.slice(0, -'.test.ts'.length)] : []))
const today = 20_785

it('ten days in a row run all of them, and each day a tenth of what not every day has', () => {
  const shares = Array.from({ length: 10 }, (_, i) => dailyShare(names, today + i))
  expect(new Set(shares.flat())).toEqual(new Set(names))
  for (const share of shares) {
    expect(new Set(share).size).toBe(share.length)
    expect(share.length).toBeLessThan(names.length / 4)
  }
})

it('each day has the main path, and a test that is there', () => {
  for (const name of ['qr', 'offline', 'everyScreen']) expect(dailyShare(names, today)).toContain(name)
  expect(dailyShare([], today).filter((name) => !names.includes(name))).toEqual([])
  expect(dailyShare(names, today)).toEqual(dailyShare(names, today))
})
