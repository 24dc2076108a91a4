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

  level: 'Nivå',
  views: 'Svar i hemmagruppen',
  value: 'Värde',
  link: 'Länk',
  picture: 'Bild',
  pictureFile: (type: string, size: string, hash: string) =>
    `Bilden ligger inte i den här filen: ${type}, ${size} bildpunkter, kontrollsumma (SHA-256) ${hash}`,
}
