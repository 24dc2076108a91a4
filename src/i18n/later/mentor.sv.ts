/** The mentor's view: the method's checklist, and notes from checking in with the others. */
export const mentor = {
  title: 'Mentorns checklista',
  hint: 'Bara ni i mentorns hemmagrupp ser det här.',
  count: (done: number, of: number) => `${String(done)} av ${String(of)} avbockade`,
  meeting: 'Vilken träff?',
  note: 'Avstämning',
  noteHint: 'Hur går det för dem, och vad behöver de? Skriv inget om enskilda personer.',
  none: 'Lägg in omgångens träffar först.',
  toHealth: 'Så står det till i omgången',
  toPrepared: 'Så har de förberett sig',
}
