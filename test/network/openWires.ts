import { openNamespaces, whyNoNamespaces } from './namespaces.ts'
import { openProxy } from './proxy.ts'
import type { Wires } from './wires.ts'

/** `WIRES=proxy`: as on a machine where they can't be made. */
const reason = process.env['WIRES'] === 'proxy' ? 'not wanted' : await whyNoNamespaces()
if (reason !== null) console.warn(`No network namespaces here (${reason}): the network tests hold bytes in a proxy instead of losing packets`)

/** Real packets that are lost, where this machine allows it. */
export const openWires = (phones: readonly string[]): Promise<Wires> => (reason === null ? openNamespaces(phones) : openProxy(phones))
