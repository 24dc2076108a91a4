/** A process with some light phones: the product's sync and its relay's road on real WebSockets, without a browser. */
import { WebSocket } from 'ws'
import type { RelaySocket } from '../../../src/sync/relay/link.ts'
import { createPhone, type Phone, type PhoneSetup } from '../crowd/phone.ts'
import { startProduct } from '../crowd/product.ts'
import { countSocket, createWire } from '../crowd/wire.ts'
import { answerParent } from './answerParent.ts'

const phones = new Map<number, Phone>()

answerParent({
  make(setup: PhoneSetup) {
    const wire = createWire()
    const open = (url: string) => countSocket(new WebSocket(url), wire) as unknown as RelaySocket
    phones.set(setup.index, createPhone(setup, wire, startProduct(setup, wire, { open, locks: null })))
  },
  call({ index, method, argument }: { index: number; method: keyof Phone; argument: never }) {
    return phones.get(index)?.[method](argument)
  },
  cpuMs() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
})
