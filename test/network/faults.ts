/** What befalls a network, the phones on it and their server. */
import { mostKilled, type Stage } from './stage.ts'
import { type Harm, harms } from './wires.ts'

type Pick = (n: number) => number

/** False when it can't be done now. */
export type Fault = (stage: Stage, pick: Pick) => Promise<boolean>

const someone = ({ names }: Stage, pick: Pick) => names[pick(names.length)] ?? ''
const isDone = async (act: Promise<void>) => act.then(() => true)

const harm = (what: Harm): Fault => (stage, pick) => isDone(stage.wires.harm(someone(stage, pick), what))

const pausePhone: Fault = (stage, pick) => {
  const awake = stage.phones().filter(({ isPaused }) => !isPaused)
  // Somebody must type on.
  if (awake.length < 3) return Promise.resolve(false)
  awake[pick(awake.length)]?.pause()
  return Promise.resolve(true)
}
const wakePhone: Fault = (stage, pick) => {
  const paused = stage.phones().filter(({ isPaused }) => isPaused)
  paused[pick(paused.length)]?.goOn()
  return Promise.resolve(paused.length > 0)
}
const killPhone: Fault = (stage, pick) => (stage.killed < mostKilled ? isDone(stage.killPhone(someone(stage, pick))) : Promise.resolve(false))
const heal: Fault = (stage, pick) => isDone(stage.wires.heal(someone(stage, pick)))

const pauseServer: Fault = ({ server }) => {
  if (!server.isUp || server.isPaused) return Promise.resolve(false)
  server.pause()
  return Promise.resolve(true)
}
const wakeServer: Fault = ({ server }) => {
  if (!server.isPaused) return Promise.resolve(false)
  server.goOn()
  return Promise.resolve(true)
}
const endServer = (signal: 'SIGKILL' | 'SIGTERM', again: boolean): Fault => async ({ server }) => {
  if (!server.isUp) return false
  await server.stop(signal)
  if (again) await server.start()
  return true
}
const startServer: Fault = async ({ server }) => {
  if (server.isUp) return false
  await server.start()
  return true
}

export const faults: Readonly<Record<string, Fault>> = {
  ...Object.fromEntries(harms.map((what) => [what, harm(what)])),
  heal,
  pausePhone,
  wakePhone,
  killPhone,
  pauseServer,
  wakeServer,
  killServer: endServer('SIGKILL', true),
  restartServer: endServer('SIGTERM', true),
  loseServer: endServer('SIGKILL', false),
  startServer,
}
