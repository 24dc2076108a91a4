/** Longest texts, in UTF-16 units as Yjs and the DOM count them. A document stays far below what a phone can hold. */
export const limits = {
  /** Names of people, organisations, rounds and places; titles. */
  name: 120,
  /** One line: what will be done, the first step. */
  line: 300,
  /** A reflection, a reason, an outcome. */
  text: 20_000,
  /** Minutes of one agenda item. */
  minutes: 600,
  organisations: 12,
  agendaItems: 60,
} as const
