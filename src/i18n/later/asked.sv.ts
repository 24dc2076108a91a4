/** The leader's asking step: everybody is asked to share, nobody is made to. */
export const asked = {
  ask: 'Be alla att dela',
  askHint: 'Alla ser en fråga om att dela sina tysta anteckningar. Var och en väljer själv.',
  youAsked: 'Du har bett alla att dela.',
  asked: (name: string) => `${name} har bett alla att dela.`,
  askAgain: 'Be en gång till',
  asks: (name: string) => `${name} ber er att dela det ni vill av era anteckningar.`,
  choose: 'Välj vad alla ska få läsa',
  share: (n: number) => (n === 1 ? 'Dela 1 anteckning' : `Dela ${String(n)} anteckningar`),
  keep: 'Jag behåller dem',
  kept: 'Dina anteckningar är kvar hos dig.',
  shared: 'Delat med omgången.',
}
