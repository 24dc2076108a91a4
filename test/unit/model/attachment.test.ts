import { describe, expect, it } from 'vitest'
import { isFileHash, parsePicture, type Picture } from '../../../src/model/attachment.ts'
import { limits } from '../../../src/model/limits.ts'

const hash = '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'
const picture: Picture = { hash, type: 'image/jpeg', width: 1600, height: 1, bytes: limits.fileBytes }

describe('parsePicture', () => {
  it('reads what this program writes, and leaves out what it does not know', () => {
    expect(parsePicture(picture)).toEqual(picture)
    expect(parsePicture({ ...picture, type: 'image/png', later: 1 })).toEqual({ ...picture, type: 'image/png' })
  })

  it.each([
    null,
    'x',
    [picture],
    { ...picture, hash: hash.slice(1) },
    { ...picture, hash: `${hash}A` },
    { ...picture, type: 'image/svg+xml' },
    { ...picture, type: 'text/html' },
    { ...picture, width: 0 },
    { ...picture, width: limits.pictureEdge + 1 },
    { ...picture, height: 1.5 },
    { ...picture, height: '100' },
    { ...picture, bytes: limits.fileBytes + 1 },
    { ...picture, bytes: NaN },
  ])('takes %j for no picture', (value) => {
    expect(parsePicture(value)).toBeNull()
  })
})

describe('isFileHash', () => {
  it('knows 32 bytes in base64url, and nothing that could be a path or another spelling of them', () => {
    expect(isFileHash(hash)).toBe(true)
    for (const other of [`${hash.slice(0, -1)}V`, `${hash.slice(0, -1)}=`, hash.replace('-', '+'), hash.replace('j8', '..'), '', 5, null]) {
      expect(isFileHash(other)).toBe(false)
    }
  })
})
