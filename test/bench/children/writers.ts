/** A process with people who type at an item. It gives way to the page that is measured. */
import { setPriority } from 'node:os'
import { WebSocket } from 'ws'
import type { RelaySocket } from '../../../src/sync/relay/link.ts'
import { createWriter, type Writer, type WriterSetup } from '../item/writer.ts'
import { answerParent } from './answerParent.ts'

const writers: Writer[] = []
setPriority(10)

answerParent({
  async make(setup: WriterSetup) {
    writers.push(await createWriter(setup, (url) => new WebSocket(url) as unknown as RelaySocket))
  },
  present: () => writers.map((writer) => writer.present()),
  type() {
    for (const writer of writers) writer.type()
  },
  stop: () => writers.map((writer) => writer.stop()),
  close() {
    for (const writer of writers.splice(0)) writer.close()
  },
})
