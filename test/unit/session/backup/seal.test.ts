/** The container: what was put in comes out, and whatever else a file may be is answered, never thrown. */
import { describe, expect, it } from 'vitest'
import { type CircleId, newId } from '../../../../src/model/ids.ts'
import { encodeSealedHead, headLength, parseSealedHead, sealedFileLimits } from '../../../../src/protocol/sealedFile.ts'
import { readHead, sealFile } from '../../../../src/session/backup/seal.ts'
import { seeded } from '../../protocol/seeded.ts'
import { value } from '../homeRig.ts'
import { fileFrom, reading, sealed, sealing } from './sealing.ts'

const random = seeded(4711)
const text = (words: string) => new TextEncoder().encode(words)
const secret = random.bytes(16)
const words = ['first', '', 'third, and a little longer']
const parts = words.map(text)

describe('a sealed file', () => {
  it('gives back its parts in their order, to its secret and to no other', async () => {
    const bytes = await sealed(parts, secret)
    expect(await reading(bytes, secret)).toEqual(words)
    expect(await reading(bytes, random.bytes(16))).toBeNull()
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('third')
    const again = await sealed(parts, secret)
    expect(again).not.toEqual(bytes)
  })

  it('says in its head of which circle it is', async () => {
    const circle = newId<CircleId>(random.bytes)
    expect(value(await readHead(fileFrom(await sealed(parts, secret, circle))))).toMatchObject({ kind: 'circle', circle })
    expect(value(await readHead(fileFrom(await sealed(parts, secret))))).toMatchObject({ kind: 'device', circle: null })
  })

  it('cut anywhere: what is whole is read, and the rest is missed', async () => {
    const bytes = await sealed(parts, secret)
    for (let length = 0; length < bytes.length; length++) {
      const read = await reading(bytes.slice(0, length), secret)
      if (length < 8) expect(read).toBe('notOurs')
      else if (length < headLength) expect(read).toBe('damaged')
      else expect((read as (string | null)[]).filter((part) => part !== null)).toEqual(words.slice(0, (read ?? []).length - (read?.at(-1) === null ? 1 : 0)))
      expect(read).not.toEqual(words)
    }
  })

  it('any bit turned over is noticed', async () => {
    const bytes = await sealed(parts, secret)
    for (let at = 0; at < bytes.length; at++) {
      const turned = bytes.slice()
      turned[at] = (turned[at] ?? 0) ^ (1 << random.below(8))
      const read = await reading(turned, secret)
      if (at < headLength) expect(['notOurs', 'newer', 'damaged'], String(at)).toContain(read)
      else expect(read, String(at)).toContain(null)
    }
  })

  it('parts can be neither moved within it nor taken from another file of the same secret', async () => {
    const same = [text('aaaa'), text('bbbb')]
    const [one, two] = [await sealed(same, secret), await sealed(same, secret)]
    const size = (one.length - headLength) / 2
    const swapped = one.slice()
    swapped.set(one.subarray(headLength + size), headLength)
    swapped.set(one.subarray(headLength, headLength + size), headLength + size)
    expect(await reading(swapped, secret)).toEqual([null, null])
    const mixed = one.slice()
    mixed.set(two.subarray(headLength, headLength + size), headLength)
    expect(await reading(mixed, secret)).toEqual([null, 'bbbb'])
  })

  it('sizes that are not there are not believed', async () => {
    const bytes = await sealed(parts, secret)
    for (const size of [0, 15, 16, sealedFileLimits.part + 1, 0xffffffff]) {
      const lying = bytes.slice()
      new DataView(lying.buffer).setUint32(headLength, size)
      const read = await reading(lying, secret)
      expect(read).toContain(null)
      expect(read).not.toContain(words[0])
    }
    const many = new Uint8Array(headLength + (sealedFileLimits.parts + 5) * 20)
    many.set(bytes.subarray(0, headLength))
    for (let at = headLength; at < many.length; at += 20) new DataView(many.buffer).setUint32(at, 16)
    expect((await reading(many, secret))?.length).toBe(sealedFileLimits.parts + 1)
  })

  it('whatever a file may be, it is answered', async () => {
    const bytes = await sealed(parts, secret)
    for (let run = 0; run < 2000; run++) {
      const hostile = random.below(2) === 0 ? new Uint8Array(random.bytes(random.below(200))) : bytes.slice(0, random.below(bytes.length + 1))
      for (let change = random.below(4); change > 0 && hostile.length > 0; change--) hostile[random.below(hostile.length)] = random.below(256)
      await expect(reading(hostile, secret)).resolves.toBeDefined()
    }
  })

  it('a file that can not be read, and one that is larger than any, are answered', async () => {
    const [bytes] = [await sealed(parts, secret)]
    const gone = { size: 1000, slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as unknown as Blob }
    expect(await readHead(gone)).toEqual({ ok: false, error: 'unread' })
    const huge = { size: sealedFileLimits.file + 1, slice: (from?: number, to?: number) => new Blob([bytes]).slice(from, to) }
    expect(await readHead(huge)).toEqual({ ok: false, error: 'tooLarge' })
  })

  it('is not made larger than it can be read', async () => {
    async function* endless() {
      for (;;) yield await Promise.resolve(new Uint8Array(0))
    }
    expect(await sealFile(sealing, null, secret, endless())).toEqual({ ok: false, error: 'tooLarge' })
  })

  it('a later version is said to be newer, also when its head is another', async () => {
    const bytes = await sealed(parts, secret)
    bytes[8] = 2
    expect(await reading(bytes.slice(0, 12), secret)).toBe('newer')
    const head = value(parseSealedHead(encodeSealedHead({ kind: 'device', salt: random.bytes(16), circle: null, check: random.bytes(8) })))
    expect(head.kind).toBe('device')
  })
})
