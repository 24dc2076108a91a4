import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import type { Answer } from '../bench/children/answerParent.ts'
import { phoneFile } from './built.ts'
import { type Begin, type Held, type Told, toldId } from './told.ts'

/** A phone (phone.ts) from outside. */
export interface PhoneProcess {
  readonly life: string
  /** What it says by now; says `told` whenever that changes. */
  readonly told: Told
  readonly events: EventEmitter
  readonly isPaused: boolean
  /** Somebody begins to type in it. */
  type(): Promise<void>
  /** Nobody types any more; answers how many words were written. */
  rest(): Promise<number>
  /** One word more. */
  write(): Promise<void>
  held(): Promise<Held>
  pause(): void
  goOn(): void
  /** Without a word: `kill -9`. What it has said before has been heard. */
  kill(): Promise<void>
}

export async function startPhone(at: readonly string[], begin: Begin): Promise<PhoneProcess> {
  const [program = '', ...words] = [...at, process.execPath, phoneFile]
  const child = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' })
  // Its last words may lie in the pipe when it is dead.
  const gone = Promise.all([once(child, 'close'), once(child, 'disconnect')])
  const events = new EventEmitter()
  events.setMaxListeners(0)
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let told: Told = { present: 0, reached: 0, network: 'seeking', written: 0, safe: 'none' }
  let last = 0
  let isPaused = false
  const wait = (id: number) => new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }))
  child.on('message', ({ id, value, error }: Answer) => {
    if (id === toldId) {
      told = value as Told
      events.emit('told')
      return
    }
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === null) asked?.resolve(value)
    else asked?.reject(new Error(error))
  })
  child.on('close', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${begin.life} ended with ${String(code)}`))
  })
  const ask = (command: string, argument?: unknown) => {
    const id = ++last
    child.send({ id, command, argument })
    return wait(id)
  }
  const goOn = () => {
    isPaused = false
    child.kill('SIGCONT')
  }
  await wait(0)
  await ask('begin', begin)
  return {
    life: begin.life,
    get told() {
      return told
    },
    events,
    get isPaused() {
      return isPaused
    },
    type: () => ask('type') as Promise<void>,
    rest: () => ask('rest') as Promise<number>,
    write: () => ask('write') as Promise<void>,
    held: () => ask('held') as Promise<Held>,
    pause() {
      isPaused = true
      child.kill('SIGSTOP')
    },
    goOn,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
