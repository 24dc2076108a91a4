/** A file that is handed out: what became of it. */
export const handOut = {
  saved: 'Filen är sparad.',
  failed: 'Filen gick inte att spara. Försök igen.',
}
