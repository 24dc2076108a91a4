import type { CloseReason } from '../protocol/closeCodes.ts'

/** Counts since the start. Never an address, a room id or a word of content. */
export interface Metrics {
  received: number
  sent: number
  mailboxPuts: number
  mailboxReads: number
  readonly refused: Map<CloseReason, number>
  /** By the status of the answer. */
  readonly mailboxRefused: Map<number, number>
}

export interface Gauges {
  readonly sockets: number
  readonly rooms: number
  readonly relaySockets: number
  readonly relayRooms: number
  readonly mailbox: { readonly bytes: number; readonly rooms: number }
}

export function createMetrics(): Metrics {
  return { received: 0, sent: 0, mailboxPuts: 0, mailboxReads: 0, refused: new Map(), mailboxRefused: new Map() }
}

export function countRefusal(metrics: Metrics, reason: CloseReason): void {
  metrics.refused.set(reason, (metrics.refused.get(reason) ?? 0) + 1)
}

/** Prometheus' text format, version 0.0.4. */
export function metricsText(metrics: Metrics, gauges: Gauges): string {
  const lines = [
    '# TYPE larandetraff_sockets gauge',
    `larandetraff_sockets ${gauges.sockets}`,
    '# TYPE larandetraff_rooms gauge',
    `larandetraff_rooms ${gauges.rooms}`,
    '# TYPE larandetraff_relay_sockets gauge',
    `larandetraff_relay_sockets ${gauges.relaySockets}`,
    '# TYPE larandetraff_relay_rooms gauge',
    `larandetraff_relay_rooms ${gauges.relayRooms}`,
    '# TYPE larandetraff_mailbox_bytes gauge',
    `larandetraff_mailbox_bytes ${gauges.mailbox.bytes}`,
    '# TYPE larandetraff_mailbox_rooms gauge',
    `larandetraff_mailbox_rooms ${gauges.mailbox.rooms}`,
    '# TYPE larandetraff_mailbox_puts_total counter',
    `larandetraff_mailbox_puts_total ${metrics.mailboxPuts}`,
    '# TYPE larandetraff_mailbox_reads_total counter',
    `larandetraff_mailbox_reads_total ${metrics.mailboxReads}`,
    '# TYPE larandetraff_mailbox_refusals_total counter',
    ...[...metrics.mailboxRefused].map(([status, count]) => `larandetraff_mailbox_refusals_total{status="${status}"} ${count}`),
    '# TYPE larandetraff_messages_total counter',
    `larandetraff_messages_total{direction="in"} ${metrics.received}`,
    `larandetraff_messages_total{direction="out"} ${metrics.sent}`,
    '# TYPE larandetraff_refusals_total counter',
    ...[...metrics.refused].map(([reason, count]) => `larandetraff_refusals_total{reason="${reason}"} ${count}`),
  ]
  return `${lines.join('\n')}\n`
}
