/** A meeting that does not run: before it, after it, and one that is not here. */
export const lobby = {
  startAgain: 'Starta träffen igen',
  notStarted: 'Träffen har inte börjat.',
  itemFirst: 'Den kan börja när dagordningen har en punkt. Välj Ändra vid dagordningen.',
  notStartedHint: 'Den öppnas här av sig själv när någon startar den. Du kan läsa dagordningen och skriva så länge.',
  endedHint: 'Ni kan fortfarande läsa och skriva under varje punkt.',
  openWall: 'Öppna storskärmen',
  record: 'Läs anteckningarna',
  noDate: 'Inget datum än',
  unknown: 'Träffen finns inte på den här telefonen än.',
  unknownHint: 'Den kommer när telefonen har nått de andra. Om den har tagits bort finns den inte kvar i omgången.',
}
