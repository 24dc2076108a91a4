/** The share record as a file: what an organisation has shared, as a registry can keep it. */
export const record = {
  save: 'Spara som fil',
  file: 'delat',
  title: (organisation: string) => `Det ${organisation} har delat`,
  intro: (round: string, made: string) => `Delat med alla i omgången ${round}. Det äldsta står först. Filen skapades ${made}.`,
  version: (what: string, version: number) => `${what}, version ${String(version)}`,
  when: 'Delad',
  by: 'Av',
  method: 'Metodens version',
  scale: 'Nivåer, från den lägsta',
  hash: 'Kontrollsumma (SHA-256)',
  unread: 'Går inte att läsa i den här versionen av appen',
  unreadParts: (n: number) => (n === 1 ? '1 del' : `${String(n)} delar`),
  unreadMaterials: (n: number, section: string) => (n === 1 ? `1 sak i ${section}` : `${String(n)} saker i ${section}`),
  unreadShares: (n: number) =>
    n === 1
      ? 'En delad version till finns. Den går inte att läsa i den här versionen av appen.'
      : `${String(n)} delade versioner till finns. De går inte att läsa i den här versionen av appen.`,

  level: 'Nivå',
  views: 'Svar i hemmagruppen',
  value: 'Värde',
  link: 'Länk',
  picture: 'Bild',
  pictureFile: (type: string, size: string, hash: string) => `${type}, ${size} bildpunkter, kontrollsumma (SHA-256) ${hash}`,
  notInFile: (picture: string) => `Bilden ligger inte i den här filen: ${picture}`,
}
