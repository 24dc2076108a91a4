/** What the questions about use and effect in the evaluation can be answered from. */
export const evaluationFacts = {
  title: 'Underlag till frågorna',
  intro: 'Det här står redan i omgången: idéer från andra som har använts, och skattningar som har ändrats med belägg. Det är inga svar.',
  reveals: 'Skriver du om en av idéerna eller skattningarna kan de andra förstå vilken organisation svaret kommer från.',
  used: 'Idéer från andra som har använts',
  /** `others`: some have been used. */
  unused: (n: number, others: boolean) => `${n === 1 ? 'En idé' : `${String(n)} idéer`}${others ? ' till' : ' från andra'} väntar eller valdes bort.`,
  moved: 'Ändrat i den egna skattningen, med belägg',
  movedLine: (dimension: string, from: string, to: string, shift: string) => `${dimension}: från ${from} till ${to}, ${shift}.`,
  shifts: { up: 'uppåt', down: 'nedåt' },
  evidence: (text: string) => `Belägg: ${text}`,
  adapted: (text: string) => `Anpassning: ${text}`,
  nothing: 'Här kommer idéer som ni tar med hem från varandra, och skattningar som har ändrats. Inget finns att visa än.',
}
