/** A child process that does as it is told: each question is answered with a value, and the end of the parent ends it. */
export interface Question {
  readonly id: number
  readonly command: string
  readonly argument: unknown
}
export interface Answer {
  readonly id: number
  readonly value: unknown
  readonly error: string | null
}

export function answerParent(commands: Readonly<Record<string, (argument: never) => unknown>>): void {
  const answer = async ({ id, command, argument }: Question) => {
    const act = commands[command] as ((argument: unknown) => unknown) | undefined
    try {
      const value = await act?.(argument)
      process.send?.({ id, value, error: null } satisfies Answer)
    } catch (error) {
      process.send?.({ id, value: null, error: String(error) } satisfies Answer)
    }
  }
  process.on('message', (question: Question) => void answer(question))
  process.on('disconnect', () => process.exit(0))
  process.send?.({ id: 0, value: 'ready', error: null } satisfies Answer)
}
