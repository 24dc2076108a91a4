import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../src/protocol/base64url.ts'
import { deriveRoom } from '../../../src/sync/keys.ts'

const secret = Uint8Array.from({ length: 16 }, (_, i) => i)

test('the same secret gives the same room for ever', async () => {
  const keys = await deriveRoom(secret, crypto.subtle)
  // Pinned: were these to change, phones with different versions would stand in different rooms.
  expect(keys.room).toBe('FxaOXtZ9gF275JmQjBDHRQ')
  expect(keys.password).toBe('P_dbVRUvCMBFEjLGgZ-sJjlXRXM5uNgwkKTEc2_7AWI')
  expect(toBase64url(keys.token)).toBe('W8yiymI87ZFuUxnsWK2miw')
})

test('the room is the hash of the token, and the key stays inside', async () => {
  const keys = await deriveRoom(secret, crypto.subtle)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(keys.token)))
  expect(fromBase64url(keys.room)).toEqual(hash.slice(0, 16))
  expect(keys.token).toHaveLength(16)
  expect(keys.sealKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('raw', keys.sealKey)).rejects.toThrow()
})

test('secrets that differ in one bit share nothing', async () => {
  const other = Uint8Array.from(secret)
  other[15] = 14
  const [a, b] = [await deriveRoom(secret, crypto.subtle), await deriveRoom(other, crypto.subtle)]
  expect(a.room).not.toBe(b.room)
  expect(a.password).not.toBe(b.password)
  expect(a.token).not.toEqual(b.token)
})
