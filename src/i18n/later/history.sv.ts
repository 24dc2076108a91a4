export const history = {
  earlier: (n: number) => `Tidigare text (${String(n)})`,
  stood: (meeting: string) => `Så stod det efter ${meeting}`,
  anyMeeting: 'en träff',
  copied: (when: string) => `sparat ${when}`,
  cutDown: (name: string, when: string) => `Kortades ner av ${name}, ${when}`,
  wordings: 'Det som stod när en träff var slut sparas här, och det som någon har kortat ner.',
  broughtBack: 'Den tidigare texten är tillbaka.',
}
