import { describe, expect, it } from 'vitest'
import { inviteCode, pairingCode, parseCode } from '../../../src/protocol/code.ts'
import { formatCode } from '../../../src/protocol/formatCode.ts'
import { pairingGroups, pairingUrl, parsePairing } from '../../../src/protocol/pairing.ts'
import { parseRecoveryCode, recoveryGroups } from '../../../src/protocol/recoveryCode.ts'
import { alphabet } from '../../../src/model/ids.ts'
import { seeded } from './seeded.ts'

const random = seeded(20261)

describe('the recovery code', () => {
  it('is read as it was written: in any case, with dashes, spaces or nothing, and with what looks alike', () => {
    for (let run = 0; run < 200; run++) {
      const secret = random.bytes(16)
      const groups = recoveryGroups(secret)
      expect(groups.map((group) => group.length)).toEqual([5, 5, 5, 5, 5, 5, 5])
      expect(groups.join('')).not.toMatch(/[ILOU]/)
      for (const text of [groups.join('-'), groups.join(' ').toLowerCase(), groups.join('').replaceAll('0', 'o').replaceAll('1', 'l')]) {
        expect(parseRecoveryCode(text)).toEqual({ ok: true, value: secret })
      }
    }
  })

  it('one wrong character, or two that changed places, are said at once', () => {
    const text = recoveryGroups(random.bytes(16)).join('')
    for (let run = 0; run < 500; run++) {
      const at = random.below(text.length)
      const other = alphabet[random.below(32)]?.toUpperCase() ?? ''
      const wrong = text.slice(0, at) + other + text.slice(at + 1)
      if (wrong !== text) expect(parseRecoveryCode(wrong).ok, wrong).toBe(false)
      const swapped = text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
      if (swapped !== text) expect(parseRecoveryCode(swapped).ok, swapped).toBe(false)
    }
    expect(parseRecoveryCode(text.slice(0, -1))).toEqual({ ok: false, error: 'cut' })
    expect(parseRecoveryCode(' ')).toEqual({ ok: false, error: 'empty' })
    expect(parseRecoveryCode('!'.repeat(5000))).toEqual({ ok: false, error: 'damaged' })
  })

  it('is taken for no other code, and no other code for it', () => {
    const secret = random.bytes(16)
    const groups = recoveryGroups(secret).join('-')
    expect(parseCode(groups)).toEqual({ ok: false, error: 'recovery' })
    expect(parsePairing(groups)).toEqual({ ok: false, error: 'damaged' })
    expect(parseCode(groups, pairingCode)).toEqual({ ok: false, error: 'recovery' })
    const invite = formatCode({ circle: null, epoch: 1, secret }, inviteCode)
    for (const other of [invite, pairingGroups(secret).join('-'), pairingUrl('https://example.org/', secret)]) {
      expect(parseRecoveryCode(other)).toEqual({ ok: false, error: 'otherCode' })
    }
    expect(parseRecoveryCode(formatCode({ circle: null, epoch: 1, secret }, 12))).toEqual({ ok: false, error: 'newer' })
  })
})
