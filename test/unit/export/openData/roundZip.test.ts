import { randomBytes } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mostBytes } from '../../../../src/export/openData/round.ts'
import { isZip, mostZipBytes, readRoundZip, roundZip } from '../../../../src/export/openData/roundZip.ts'
import { limits } from '../../../../src/model/limits.ts'
import { pictureOf } from '../pictureFixture.ts'

const pictures = (['image/jpeg', 'image/png', 'image/webp'] as const).map((type, seed) => {
  const { picture, bytes } = pictureOf(type, 40, 30, { length: 500 + seed, seed })
  return { hash: picture.hash, type, bytes }
})
const [jpeg] = pictures
const errorOf = (file: Uint8Array) => {
  const read = readRoundZip(file)
  return read.ok ? null : read.error
}
const text = (said: string) => new TextEncoder().encode(said)
const round = { 'round.json': text('{}') }
const path = `files/${jpeg!.hash}.jpg`

/** Four bytes somewhere in the directory's entry for a name, little endian. */
function withField(file: Uint8Array, name: string, at: number, value: number): Uint8Array {
  const changed = Buffer.from(file)
  changed.writeUInt32LE(value, changed.lastIndexOf(name) - 46 + at)
  return new Uint8Array(changed)
}
const unpackedSize = 24

describe('a round with its pictures as one file', () => {
  it('comes out as it went in, byte for byte', () => {
    const file = roundZip('{"å":1}\n', pictures)
    expect(readRoundZip(file)).toEqual({ ok: true, value: { data: '{"å":1}\n', pictures } })
    expect(roundZip('{"å":1}\n', pictures)).toEqual(file)
    expect(Object.keys(unzipSync(file))).toEqual(['round.json', ...pictures.map(({ hash }, i) => `files/${hash}.${['jpg', 'png', 'webp'][i] ?? ''}`)])
    expect([isZip(file), isZip(text('{}')), isZip(new Uint8Array())]).toEqual([true, false, false])
  })

  it('passes over what others have put into it', () => {
    const extra = { ...round, [path]: jpeg!.bytes, '__MACOSX/._round.json': text('x'), 'files/läs mig.txt': text('x'), '../evil.json': text('x'), '__proto__': text('x') }
    expect(readRoundZip(zipSync(extra))).toEqual({ ok: true, value: { data: '{}', pictures: [jpeg] } })
  })

  it('is none without a round, and broken where a picture is none or the bytes are', () => {
    expect(errorOf(zipSync({ 'a.txt': text('a') }))).toEqual({ code: 'notOurs' })
    expect(errorOf(zipSync({ ...round, [path]: text('<svg/>') }))).toEqual({ code: 'broken', at: path })
    const whole = roundZip('{}', pictures)
    expect(errorOf(whole.subarray(0, whole.length - 30))).toEqual({ code: 'broken', at: '.zip' })
  })

  it('is refused before it is unfolded when it says that it is too large', () => {
    const most = limits.files
    const many = Object.fromEntries(Array.from({ length: most + 1 }, () => [`files/${randomBytes(32).toString('base64url')}.jpg`, jpeg!.bytes]))
    expect(errorOf(zipSync({ 'round.json': new Uint8Array(mostBytes + 1) }))).toEqual({ code: 'tooLarge' })
    expect(errorOf(zipSync({ ...round, [path]: new Uint8Array(limits.fileBytes + 1) }))).toEqual({ code: 'tooLarge' })
    expect(errorOf(zipSync({ ...round, ...many }))).toEqual({ code: 'tooLarge' })
    expect(errorOf(zipSync({ ...round, ...Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [String(i), text('')])) }))).toEqual({ code: 'broken', at: '.zip' })
    expect(errorOf(new Uint8Array(mostZipBytes + 1))).toEqual({ code: 'tooLarge' })
  })

  it('becomes no larger than it has said, whatever is folded into it', () => {
    const bomb = withField(zipSync({ 'round.json': new Uint8Array(40_000_000).fill(32) }), 'round.json', unpackedSize, 1_000)
    expect(bomb.length).toBeLessThan(100_000)
    const before = process.memoryUsage().arrayBuffers
    expect(errorOf(bomb)).toEqual({ code: 'broken', at: 'round.json' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
    const picture = zipSync({ ...round, [path]: jpeg!.bytes })
    for (const size of [400, 600]) expect(errorOf(withField(picture, path, unpackedSize, size))).toEqual({ code: 'broken', at: path })
  })

  it('is damaged where a byte of what it holds is another', () => {
    for (const level of [0, 6] as const) {
      const file = zipSync({ ...round, [path]: [jpeg!.bytes, { level }] })
      const at = Buffer.from(file).indexOf(path) + path.length + 8
      file[at] = (file[at] ?? 0) ^ 1
      expect(errorOf(file)).toEqual({ code: 'broken', at: path })
    }
  })

  it('never throws, whichever of its bytes are others', () => {
    const whole = roundZip('{"a":1}', pictures)
    for (let i = 0; i < whole.length; i++) {
      const changed = whole.slice()
      changed[i] = (changed[i] ?? 0) ^ 0xff
      readRoundZip(changed)
    }
  })
})
