/** How a commitment stands against its date. */
export const due = {
  dueLate: (days: number) => (days === 1 ? 'Försenat 1 dag' : `Försenat ${String(days)} dagar`),
  dueToday: 'I dag',
  dueTomorrow: 'I morgon',
  dueIn: (days: number) => `Om ${String(days)} dagar`,
  noDue: 'Inget datum',
  closed: 'Avslutat',
}
