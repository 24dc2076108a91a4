/** A process with some light phones: the product's sync and its relay's road on real WebSockets, without a browser. */
import { WebSocket } from 'ws'
import type { RelaySocket } from '../../../src/sync/relay/link.ts'
import { createPhone, type Phone, type PhoneSetup } from '../crowd/phone.ts'
import { startProduct } from '../crowd/product.ts'
import { countSocket, createWire } from '../crowd/wire.ts'
import { answerParent } from './answerParent.ts'

const phones = new Map<number, Phone>()

answerParent({
  make({ number, setup }: { number: number; setup: PhoneSetup }) {
    const wire = createWire()
    const open = (url: string) => countSocket(new WebSocket(url), wire) as unknown as RelaySocket
    phones.set(number, createPhone(setup, wire, startProduct(setup, wire, { open, locks: null })))
  },
  call({ number, method, argument }: { number: number; method: keyof Phone; argument: never }) {
    return phones.get(number)?.[method](argument)
  },
  cpuMs() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
})
