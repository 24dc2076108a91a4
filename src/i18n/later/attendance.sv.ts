/** Who was at a meeting, and whether the roles that a round leans on were there. */
export const attendance = {
  without: 'Utan telefon',
  title: 'Vilka var med',
  titleNow: 'Vilka är med',
  hint: 'Den som öppnar träffen på sin telefon bockas av automatiskt. Bocka själv av dem som är med utan telefon.',
  joined: 'med egen telefon',
  change: 'Ändra vilka som var med',
  entered: (name: string) => `inskriven av ${name}`,
  count: (n: number) => (n === 0 ? 'Ingen är antecknad än.' : n === 1 ? '1 person var med.' : `${String(n)} personer var med.`),

  roles: 'Roller på träffarna',
  there: 'var med',
  standIn: 'ersättare var med',
  absent: 'saknades',
  running: 'pågår nu',
  /** `role` as within a sentence: politiker, hög chef. */
  lastThere: (role: string, meeting: string) => `Ingen ${role} sedan ${meeting}.`,
  neverThere: (role: string) => `Ingen ${role} har varit med på någon träff än.`,
  fadingHint: 'Fråga vad som skulle göra det lättare att komma. En ersättare behöver en kort genomgång före träffen.',
}
