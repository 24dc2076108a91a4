/** What is true now, in one quiet line. Never more than is known. */
export const status = {
  saved: 'Sparat på telefonen',
  near: 'Sparat bara nära den här datorn',
  saving: 'Sparar',
  memory: 'Sparas inte: försvinner när sidan stängs',
  reached: (n: number, of: number) => `nått ${String(n)} av ${String(of)}`,
  safe: 'i den säkra kopian',
  waiting: (n: number) => (n === 1 ? '1 ändring väntar' : `${String(n)} ändringar väntar`),
  full: 'den säkra kopian är full',
  alone: 'ingen annan är här just nu',
  seeking: 'letar efter de andra',
  offline: 'utan nät',
  insecure: 'skickas inte: adressen är inte säker',
}
