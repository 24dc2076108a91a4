/** A phone in a real browser: the benchmarks drive it as `bench`. */
import type { RelaySocket } from '../../../src/sync/relay/link.ts'
import { createPhone, type Phone, type PhoneSetup } from '../crowd/phone.ts'
import { startProduct } from '../crowd/product.ts'
import { createWire } from '../crowd/wire.ts'
import { countEverything } from './countEverything.ts'
import { largeDocuments } from './large.ts'
import { opening } from './opening.ts'
import { spareCopy } from './spareCopy.ts'
import { startStock } from './stock.ts'

const wire = createWire()
countEverything(wire)
let phone: Phone | null = null

const bench = {
  make(setup: PhoneSetup): void {
    const locks = 'locks' in navigator ? navigator.locks : null
    const open = (url: string) => new WebSocket(url) as RelaySocket
    phone = createPhone(setup, wire, setup.way === 'stock' ? startStock(setup) : startProduct(setup, wire, { open, locks }))
  },
  call: (method: keyof Phone, argument: never): unknown => phone?.[method](argument),
  large: largeDocuments(wire),
  opening,
  spareCopy,
}

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
