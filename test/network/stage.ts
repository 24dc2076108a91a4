/** A server, and phones that somebody types in, on wires that can be harmed. */
import { until } from '../server/rig.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { type PhoneProcess, startPhone } from './phoneProcess.ts'
import { createServerProcess, type ServerProcess } from './serverProcess.ts'
import type { Wires } from './wires.ts'

/** A phone that is killed loses all that it had: what more than so many have must outlive them. */
export const mostKilled = 2
/** ms, on a machine that has other things to do. */
export const patience = 60_000

export interface Stage {
  readonly wires: Wires
  readonly server: ServerProcess
  readonly names: readonly string[]
  readonly ledger: Ledger
  /** So many phones have been killed. */
  readonly killed: number
  phone(name: string): PhoneProcess
  phones(): readonly PhoneProcess[]
  /** Kills it; another one begins in its place that knows nothing. */
  killPhone(name: string): Promise<void>
  /** Settles when so many words more have been written, by whoever can: the clock of these tests. */
  typed(words: number): Promise<void>
  /** Settles when what the phones say is so. */
  told(condition: (stage: Stage) => boolean, what: string): Promise<void>
  /** Somebody looks in who has nothing. */
  newcomer(): Promise<PhoneProcess>
  close(): Promise<void>
}

/** Settles when all have met. */
export async function openStage(wires: Wires, names: readonly string[], seed: number): Promise<Stage> {
  const server = await createServerProcess(wires)
  const ledger = createLedger(mostKilled)
  const living = new Map<string, PhoneProcess>()
  const everybody: PhoneProcess[] = []
  let lives = 0
  let killed = 0
  const start = async (name: string, place = name) => {
    const phone = await startPhone(wires.at(place), { base: wires.baseOf(place), room: 7, life: `${name}${++lives}`, seed: seed * 100 + lives })
    everybody.push(phone)
    return phone
  }
  const begin = async (name: string) => {
    const phone = await start(name)
    ledger.watch(phone)
    living.set(name, phone)
  }
  const phones = () => [...living.values()]
  const written = () => phones().reduce((sum, { told }) => sum + told.written, 0)
  const untilTold = (condition: () => boolean, what: string) => until(phones().map(({ events }) => events), 'told', condition, what, patience)
  const stage: Stage = {
    wires,
    server,
    names,
    ledger,
    get killed() {
      return killed
    },
    phone(name) {
      const phone = living.get(name)
      if (phone === undefined) throw new Error(`no phone ${name}`)
      return phone
    },
    phones,
    async killPhone(name) {
      killed++
      await stage.phone(name).kill()
      await begin(name)
      await stage.phone(name).type()
    },
    async typed(words) {
      const enough = written() + words
      await untilTold(() => written() >= enough, `${words} words`)
    },
    told: (condition, what) => untilTold(() => condition(stage), what),
    newcomer: () => start('newcomer', names[0]),
    async close() {
      await Promise.all(everybody.map((phone) => phone.kill()))
      await server.close()
      await wires.close()
    },
  }
  try {
    await server.start()
    await Promise.all(names.map(begin))
    await untilTold(() => phones().every(({ told }) => told.present === names.length - 1), 'all to meet')
    await Promise.all(phones().map((phone) => phone.type()))
    return stage
  } catch (error) {
    await stage.close()
    throw error
  }
}
