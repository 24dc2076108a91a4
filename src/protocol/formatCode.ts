import { alphabet } from '../model/ids.ts'
import { groupCount, inviteCode, syndrome } from './code.ts'
import { checkEntry, type InviteEntry } from './invite.ts'

/** The entry's secret and epoch as `XXXXX-XXXXX-…`, without its circle. Throws a RangeError as the fragment does. */
export function formatCode(entry: InviteEntry, version = inviteCode): string {
  checkEntry(entry)
  const values: number[] = []
  let buffer = version
  let bits = 4
  for (const byte of [entry.epoch, ...entry.secret]) {
    buffer = (buffer << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) values.push((buffer >> (bits - 5)) & 31)
    buffer &= (1 << bits) - 1
  }
  const groups = Array.from({ length: groupCount }, (_, i) => {
    const data = values.slice(i * 4, i * 4 + 4)
    return [...data, syndrome(data) ^ (i + 1)].map((value) => alphabet[value]).join('')
  })
  return groups.join('-').toUpperCase()
}
