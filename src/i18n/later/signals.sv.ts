export const signals = {
  done: 'Jag är klar',
  doneOf: (n: number, of: number) => `${String(n)} av ${String(of)} klara`,
  raise: 'Räck upp handen',
  lower: 'Ta ner handen',
  raised: 'Räcker upp handen:',
  lowerFor: (name: string) => `Ta ner handen för ${name}`,
}
