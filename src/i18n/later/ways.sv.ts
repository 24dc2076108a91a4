/** The ways to what has a screen of its own, from the round and from a meeting; and what only the round's page says. */
export const ways = {
  comparison: 'Jämför era sätt att arbeta',
  presentations: 'Presentationer',
  planning: 'Planera träffarna',
  ideas: 'Det som tas med hem',
  thread: 'Vad blev det av det?',
  brief: 'Kort om omgången',
  health: 'Så står det till',
  since: (news: string, day: string) => `${news} sedan du var här ${day}`,
  lastHere: (day: string) => `Du var här senast ${day}`,
  news: {
    promised: (n: number) => (n === 1 ? '1 nytt åtagande' : `${String(n)} nya åtaganden`),
    ended: (n: number) => (n === 1 ? '1 avslutat åtagande' : `${String(n)} avslutade åtaganden`),
    shared: (n: number) => (n === 1 ? '1 ny delning' : `${String(n)} nya delningar`),
    ideas: (n: number) => (n === 1 ? '1 ny idé' : `${String(n)} nya idéer`),
    notes: (n: number) => (n === 1 ? '1 ny anteckning' : `${String(n)} nya anteckningar`),
  },
  removeMeeting: 'Ta bort träffen',
  removed: (title: string) => `${title} är borttagen.`,
  removedMeetings: (n: number) => (n === 1 ? 'En borttagen träff' : `${String(n)} borttagna träffar`),
  addMeeting: 'Lägg till en egen träff',
  oneMore: 'En organisation till',
}
