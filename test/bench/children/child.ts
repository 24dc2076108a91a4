import { type ChildProcess, fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import type { Answer } from './answerParent.ts'

export interface Child {
  ask(command: string, argument?: unknown): Promise<unknown>
  readonly process: ChildProcess
  close(): void
}

/** Starts a child that was built beside the running benchmark; settles when it listens. */
export async function startChild(name: 'phones' | 'server' | 'frames' | 'attackers' | 'writers'): Promise<Child> {
  const child = fork(join(dirname(process.argv[1] ?? ''), `${name}.js`), { serialization: 'advanced' })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0
  const wait = (id: number) => new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
  child.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === null) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended with ${String(code)}`))
  })
  await wait(0)
  return {
    process: child,
    ask(command, argument) {
      const id = ++last
      child.send({ id, command, argument })
      return wait(id)
    },
    close: () => void child.disconnect(),
  }
}
