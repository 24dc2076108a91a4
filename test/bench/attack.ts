/**
 * What the others notice of an attack on the server: a room of ten light phones, four of them typing, through the relay,
 * while somebody at another address does his worst. `npm run bench -- attack`, or a part: the name of an attack.
 *
 *   p95       ms, keystroke to the other phones' documents; `calm` is the same room without an attack, in the same run
 *   rssMb     resident memory of the server after the attack
 *   refused   what the server counted as refused during it
 */
import { loadavg } from 'node:os'
import type { Attack } from './children/attackers.ts'
import { startChild } from './children/child.ts'
import { round } from './crowd/figures.ts'
import { readParts } from './crowd/parts.ts'
import { roomsOf } from './crowd/rooms.ts'
import { serve } from './crowd/serve.ts'

const attacks: readonly Attack[] = ['garbage', 'huge', 'topics', 'sockets', 'casts', 'slowReaders', 'halfRequests', 'mailbox']
const parts = readParts(attacks)
const served = await serve()
const attackers = await startChild('attackers')
let firstRoom = 1

const calm = await roomsOf(served, { count: 1, phones: 10, writers: 4, firstRoom })
print('none', calm, 0, await refusals())
for (const attack of parts.of(attacks)) {
  const before = await refusals()
  await attackers.ask('begin', { base: served.base, attack })
  const row = await roomsOf(served, { count: 1, phones: 10, writers: 4, firstRoom: ++firstRoom })
  const acts = (await attackers.ask('end')) as number
  print(attack, row, acts, (await refusals()) - before, round((await served.memory()) / 1e6))
}
attackers.close()
await served.close()
process.exit(0)

function print(attack: string, { converged, p50, p95, cores }: Awaited<ReturnType<typeof roomsOf>>, acts: number, refused: number, rssMb?: number): void {
  console.log(JSON.stringify({ bench: 'attack', attack, converged, p50, p95, calm: calm.p95, acts, refused, rssMb, cores, load: round(loadavg()[0] ?? 0) }))
}

async function refusals(): Promise<number> {
  const text = await (await fetch(`${served.base}metrics`)).text()
  return [...text.matchAll(/^larandetraff_(?:mailbox_)?refusals_total\{.*\} (\d+)$/gm)].reduce((sum, [, count]) => sum + Number(count), 0)
}
