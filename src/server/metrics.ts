import type { CloseReason } from '../protocol/closeCodes.ts'

/** Counts since the start. Never an address, a room id or a word of content. */
export interface Metrics {
  received: number
  sent: number
  readonly refused: Map<CloseReason, number>
}

export interface Gauges {
  readonly sockets: number
  readonly rooms: number
  readonly relaySockets: number
  readonly relayRooms: number
}

export function createMetrics(): Metrics {
  return { received: 0, sent: 0, refused: new Map() }
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
    '# TYPE larandetraff_messages_total counter',
    `larandetraff_messages_total{direction="in"} ${metrics.received}`,
    `larandetraff_messages_total{direction="out"} ${metrics.sent}`,
    '# TYPE larandetraff_refusals_total counter',
    ...[...metrics.refused].map(([reason, count]) => `larandetraff_refusals_total{reason="${reason}"} ${count}`),
  ]
  return `${lines.join('\n')}\n`
}
