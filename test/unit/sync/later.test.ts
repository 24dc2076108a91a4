import { describe, expect, test } from 'vitest'
import type { RoomKeys } from '../../../src/sync/keys.ts'
import { later } from '../../../src/sync/later.ts'
import type { Link } from '../../../src/sync/port.ts'

const room = {} as RoomKeys
const events = { onPeer: () => undefined, onReach: () => undefined }

function start(drawn: number) {
  const said: string[] = []
  const waiting: { ms: number; run: () => void }[] = []
  const link: Link = {
    name: 'webrtc',
    join() {
      said.push('join')
      return { cast: () => said.push('cast') > 0, close: () => void said.push('close') }
    },
  }
  const after = (ms: number, run: () => void) => {
    const entry = { ms, run }
    waiting.push(entry)
    return () => void waiting.splice(waiting.indexOf(entry), 1)
  }
  return { said, waiting, joined: later(link, () => Uint8Array.of(drawn), { after }).join(room, events) }
}

describe('a link that is joined later', () => {
  test('waits 2-4 seconds, drawn by each page', () => {
    expect(start(0).waiting.map(({ ms }) => ms)).toEqual([2_000])
    expect(start(255).waiting[0]?.ms).toBeLessThan(4_000)
    expect(start(128).waiting[0]?.ms).toBe(3_000)
  })

  test('says nothing before, and is the link itself from then on', () => {
    const { said, waiting, joined } = start(0)
    expect(joined.cast?.(new Uint8Array())).toBe(false)
    expect(said).toEqual([])
    waiting[0]?.run()
    expect(joined.cast?.(new Uint8Array())).toBe(true)
    joined.close()
    expect(said).toEqual(['join', 'cast', 'close'])
  })

  test('is never joined when the room was left before', () => {
    const { said, waiting, joined } = start(0)
    joined.close()
    expect(waiting).toEqual([])
    expect(said).toEqual([])
  })
})
