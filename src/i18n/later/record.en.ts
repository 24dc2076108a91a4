import type { Widened } from '../texts.ts'
import type { record as sv } from './record.sv.ts'

export const record: Widened<typeof sv> = {
  save: 'Save as a file',
  file: 'shared',
  title: (organisation) => `What ${organisation} has shared`,
  intro: (round, made) => `Shared with everyone in the round ${round}. The oldest comes first. The file was made ${made}.`,
  version: (what, version) => `${what}, version ${String(version)}`,
  when: 'Shared',
  by: 'By',
  method: 'Version of the method',
  scale: 'Levels, from the lowest',
  hash: 'Checksum (SHA-256)',
  unread: 'Can’t be read by this version of the app',
  unreadParts: (n) => (n === 1 ? '1 part' : `${String(n)} parts`),
  unreadMaterials: (n, section) => (n === 1 ? `1 item in ${section}` : `${String(n)} items in ${section}`),
  unreadShares: (n) =>
    n === 1
      ? 'There is one more shared version. This version of the app can’t read it.'
      : `There are ${String(n)} more shared versions. This version of the app can’t read them.`,

  level: 'Level',
  views: 'Answers in the home team',
  value: 'Value',
  link: 'Link',
  picture: 'Picture',
  pictureFile: (type, size, hash) => `${type}, ${size} pixels, checksum (SHA-256) ${hash}`,
  notInFile: (picture) => `The picture is not in this file: ${picture}`,
}
