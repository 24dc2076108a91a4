/** Who takes part in a round, and who does no more. */
export const organisations = {
  isMentor: 'Är mentor',
  leave: (name: string) => `Ta bort ${name} ur omgången`,
  leaves: (name: string) => `${name} tas bort ur omgången när du sparar. Det de har delat och skrivit finns kvar.`,
  left: (name: string) => `${name} har lämnat omgången. Det de har delat och skrivit finns kvar.`,
  leaveRound: 'Lämna omgången på den här telefonen',
  back: (name: string) => `Ta med ${name} igen`,
}
