import { describe, expect, it } from 'vitest'
import { createValue } from '../../../src/document/view.ts'
import type { CircleStatus, OpenCircle, Saved } from '../../../src/session/port.ts'
import { askToStay, type BrowserStorage, readStay, stayWhenWritten } from '../../../src/ui/stay/stay.ts'

const answering = (answer: boolean | Error) => {
  let asked = 0
  const tell = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer))
  const storage: BrowserStorage = { persisted: tell, persist: () => (asked++, tell()) }
  return { storage, asked: () => asked }
}

function round() {
  const status = createValue({ saved: 'saved' } as CircleStatus)
  return { circle: { status } as unknown as OpenCircle, becomes: (saved: Saved) => { status.set({ ...status.get(), saved }) } }
}

describe('what is stored here', () => {
  it('stays where the browser has promised it, and nothing is said that it does not say', async () => {
    expect([await readStay(answering(true).storage), await askToStay(answering(false).storage)]).toEqual(['kept', 'mayGo'])
    expect([await readStay(undefined), await askToStay(answering(new Error('no')).storage)]).toEqual(['unknown', 'unknown'])
  })

  it('is asked for once, when something of one’s own has been stored', () => {
    const { storage, asked } = answering(false)
    const { circle, becomes } = round()
    stayWhenWritten(circle, storage, false)
    becomes('saved')
    expect(asked()).toBe(0)
    becomes('saving')
    becomes({ failed: 'full' })
    expect(asked()).toBe(0)
    becomes('saved')
    becomes('saving')
    becomes('saved')
    expect(asked()).toBe(1)
  })

  it('is not asked for where the browser would ask its user, nor after the round has been closed', () => {
    const { storage, asked } = answering(true)
    for (const begin of [(circle: OpenCircle) => { stayWhenWritten(circle, storage, true) }, (circle: OpenCircle) => { stayWhenWritten(circle, storage, false)() }]) {
      const { circle, becomes } = round()
      begin(circle)
      becomes('saving')
      becomes('saved')
    }
    expect(asked()).toBe(0)
  })
})
