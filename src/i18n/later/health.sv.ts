/** How the round stands, for who holds it together and for the mentor. */
export const health = {
  title: 'Så står det till',
  intro: 'En organisation i taget, utan poäng och utan tabell. Siffrorna räknas av det som står i omgången.',
  commitments: 'Åtaganden',
  commitmentsLine: (open: number, late: number, ended: number) =>
    [`${String(open)} pågår${late > 0 ? `, varav ${String(late)} ${late === 1 ? 'försenat' : 'försenade'}` : ''}`, `${String(ended)} ${ended === 1 ? 'avslutat' : 'avslutade'}`].join(', '),
  lessons: 'Avslutade med en lärdom',
  of: (n: number, all: number) => `${String(n)} av ${String(all)}`,
  ideas: 'Idéer från andra',
  ideasLine: (borrowed: number, tried: number, kept: number) => `${String(borrowed)} ${borrowed === 1 ? 'tagen' : 'tagna'} hem, ${String(tried)} ${tried === 1 ? 'prövad' : 'prövade'}, ${String(kept)} ${kept === 1 ? 'behållen' : 'behållna'}`,
  presentations: 'Presentationer delade i tid',
  shift: 'Förflyttning i skattningen',
  shiftLine: (up: number, withEvidence: number, of: number) => `uppåt i ${String(up)} av ${String(of)} ${of === 1 ? 'dimension' : 'dimensioner'}, ${String(withEvidence)} med belägg`,
  none: 'inga än',
  noDay: 'inget datum har passerat än',
  noShift: 'ingen ny skattning än',
  held: 'Håller ett halvår senare',
  notHeld: 'ingen har svarat än',
  stuck: 'Kan behöva hjälp',
  stuckHint: 'Försenat, och ingen har prövat det än.',
  fading: (roles: string) => `Har fallit bort: ${roles}`,
  toPeople: 'Vilka roller var med',

  points: 'Samma knäckfråga',
  pointsHint: 'Här står flera lågt i skattningen. Koppla ihop dem.',
  noPoints: 'Inga gemensamma knäckfrågor syns i skattningarna än.',
}
