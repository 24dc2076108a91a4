import { describe, expect, it } from 'vitest'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { formatCode } from '../../../src/protocol/formatCode.ts'
import { encodeFragment, inviteUrl } from '../../../src/protocol/invite.ts'
import { cameraProblem, openCamera } from '../../../src/ui/join/camera.ts'
import { codeGroups, looksLikeLink, shownGroups } from '../../../src/ui/join/codeDisplay.ts'
import { readInvite, readScanned } from '../../../src/ui/join/readInvite.ts'
import { seededRandom } from '../../random.ts'

const seed = Number(process.env['SEED'] ?? 8)
console.log(`joinInvite: SEED=${String(seed)}`)
const random = seededRandom(seed)
const address = 'https://exempel.se/traff/'
const entry = { circle: newId<CircleId>(random), epoch: 1, secret: random(16) }
const invite = { entries: [entry] }

describe('what is typed, pasted or scanned', () => {
  it('is an invite as a link, as a fragment and as a code', () => {
    const link = inviteUrl(address, invite)
    for (const text of [link, encodeFragment(invite), `Kom med: ${link}.`]) {
      expect(readInvite(text, address)).toEqual({ ok: true, value: invite })
    }
    const typed = { entries: [{ ...entry, circle: null }] }
    const code = formatCode(entry).toLowerCase().replaceAll('-', ' ')
    expect(readInvite(code, address)).toEqual({ ok: true, value: typed })
  })

  it('is refused when the link goes to another app: its people are found through its own server', () => {
    for (const other of ['https://annan.se/', 'http://exempel.se/traff/']) {
      expect(readInvite(inviteUrl(other, invite), address)).toEqual({ ok: false, error: 'otherAddress' })
    }
    expect(readInvite(inviteUrl('https://exempel.se/', invite), address).ok).toBe(true)
  })

  it('says what is wrong', () => {
    const link = inviteUrl(address, invite)
    expect(readInvite('  ', address)).toEqual({ ok: false, error: 'empty' })
    expect(readInvite(link.slice(0, -6), address)).toEqual({ ok: false, error: 'cut' })
    expect(readInvite(address, address)).toEqual({ ok: false, error: 'cut' })
    expect(readInvite('x'.repeat(1_000_000), address)).toEqual({ ok: false, error: 'damaged' })
    expect(readScanned('WIFI:S:Gäst;T:WPA;P:x;;', address)).toEqual({ ok: false, error: 'notInvite' })
    expect(readScanned('https://exempel.se/lunch', address)).toEqual({ ok: false, error: 'notInvite' })
    expect(readScanned(link.slice(0, -6), address)).toEqual({ ok: false, error: 'cut' })
  })
})

describe('the groups beside the code field', () => {
  it('are always as many as the code has, and each says how it stands', () => {
    const code = formatCode(entry)
    expect(shownGroups('').map((group) => group.state)).toEqual(Array(codeGroups).fill('empty'))
    expect(shownGroups(code).every((group) => group.state === 'ok')).toBe(true)
    const wrong = `${code.slice(0, 6)}${code[6] === 'Z' ? 'Y' : 'Z'}${code.slice(7, 13)}`
    expect(shownGroups(wrong).map((group) => group.state)).toEqual([
      'ok',
      'wrong',
      'partial',
      'empty',
      'empty',
      'empty',
      'empty',
    ])
  })

  it('are left empty for a link', () => {
    const link = inviteUrl(address, invite)
    expect(looksLikeLink(link) && !looksLikeLink(formatCode(entry))).toBe(true)
    expect(shownGroups(link).every((group) => group.state === 'empty')).toBe(true)
  })
})

describe('a camera that can not be had', () => {
  it('is told by what the engine names it', () => {
    const named = (name: string) => cameraProblem(Object.assign(new Error(name), { name }))
    expect(['NotAllowedError', 'NotFoundError', 'OverconstrainedError', 'NotReadableError'].map(named)).toEqual([
      'denied',
      'none',
      'none',
      'busy',
    ])
  })

  it('is the address when the page has no https', async () => {
    expect(await openCamera(undefined)).toEqual({ ok: false, error: 'insecure' })
  })
})
