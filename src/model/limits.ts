/** Longest texts, in UTF-16 units as Yjs and the DOM count them. A document stays far below what a phone can hold. */
export const limits = {
  /** Names of people, organisations, rounds and places; titles. */
  name: 120,
  /** One line: what will be done, the first step. */
  line: 300,
  /** A reflection, a reason, an outcome. */
  text: 20_000,
  /** All copies of how texts stood after meetings, together: as much as the round itself may have written. */
  history: 1_000_000,
  /** How a figure is to be read: `%`, `kr per invånare`. */
  unit: 30,
  url: 2000,
  /** Figures, links and pictures of one section of a presentation. */
  materials: 12,
  /** Minutes of one agenda item. */
  minutes: 600,
  organisations: 12,
  agendaItems: 60,
  /** A shared revision as JSON. */
  content: 200_000,
  /** Pixels of a picture's longest edge: sharp beside its text on a projector of 1,920, and a phone decodes it at once. */
  pictureEdge: 1600,
  /** Bytes of a file. A photo of that size is 200–400 KB as JPEG; at 100 KB a second it comes in four seconds. */
  fileBytes: 400 * 1024,
  /** Files of one circle: a dozen for each of four organisations at three meetings, and some replaced; 64 MB at most. */
  files: 160,
} as const
