/** The ways to what has a screen of its own, from the round and from a meeting; and what only the round's page says. */
export const ways = {
  comparison: 'Jämför era sätt att arbeta',
  presentations: 'Presentationer',
  planning: 'Planera träffarna',
  ideas: 'Det som tas med hem',
  thread: 'Vad blev det av det?',
  brief: 'Kort om omgången',
  health: 'Så står det till',
  removeMeeting: 'Ta bort träffen',
  removed: (title: string) => `${title} är borttagen.`,
  removedMeetings: (n: number) => (n === 1 ? 'En borttagen träff' : `${String(n)} borttagna träffar`),
  addMeeting: 'Lägg till en egen träff',
  oneMore: 'En organisation till',
}
