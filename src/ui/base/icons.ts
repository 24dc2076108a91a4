/** Symbols on a field of 24: `fill` paths are filled, `stroke` paths are drawn with a round pen of width 2. */
interface Icon {
  readonly fill?: string
  readonly stroke?: string
}

function disc(x: number, y: number, r: number): string {
  const arc = (dx: number) => `a${String(r)} ${String(r)} 0 1 0 ${String(dx)} 0`
  return `M${String(x - r)} ${String(y)}${arc(2 * r)}${arc(-2 * r)}z`
}

export const icons = {
  mine: { fill: `${disc(12, 7.5, 4.5)}M3 21a9 8 0 0 1 18 0z` },
  home: { fill: 'M12 2 1.5 11H4.5v10h5.5v-6h4v6h5.5V11H22.5z' },
  round: { fill: disc(12, 5.2, 3.9) + disc(5.2, 17, 3.9) + disc(18.8, 17, 3.9) },
  back: { stroke: 'M15 5l-7 7 7 7' },
  next: { stroke: 'M9 5l7 7-7 7' },
  up: { stroke: 'M5 15l7-7 7 7' },
  down: { stroke: 'M5 9l7 7 7-7' },
  close: { stroke: 'M6 6l12 12M18 6 6 18' },
  plus: { stroke: 'M12 5v14M5 12h14' },
  check: { stroke: 'M4.5 12.5l5 5L19.5 7' },
  clock: { stroke: `${disc(12, 12, 9)}M12 7v5l3.5 2` },
  pause: { stroke: 'M9 6v12M15 6v12' },
  play: { fill: 'M7 4.5v15L20 12z' },
  people: {
    fill: disc(9, 8, 3.8) + 'M1.5 20a7.5 7 0 0 1 15 0z',
    stroke: 'M16 5a3.5 3.5 0 0 1 0 6.5M19 14.5a7 7 0 0 1 3.5 5',
  },
  calendar: { stroke: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7' },
  promise: { stroke: 'M4 5h16v14H4zM8 12.5l3 3 5-6' },
  list: { stroke: 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.01M4 12h.01M4 18h.01' },
  write: { stroke: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5' },
  invite: { stroke: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5M20 14v2.5M14 20v-2.5M20 20h-2.5' },
  share: { stroke: 'M12 15V3.5M8 7l4-3.5L16 7M5 12v8h14v-8' },
  file: { stroke: 'M6 3h8l4 4v14H6zM14 3v4.5h4M12 11v6M9.5 14.5 12 17l2.5-2.5' },
  more: { stroke: 'M5 12h.01M12 12h.01M19 12h.01' },
  search: { stroke: `${disc(10.5, 10.5, 6.5)}M15.5 15.5 21 21` },
  settings: { stroke: `M4 7h9M19 7h1M4 17h1M11 17h9${disc(16, 7, 2.5)}${disc(8, 17, 2.5)}` },
  warning: { stroke: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2h.01' },
  phone: { stroke: 'M7 2.5h10v19H7zM11 18.5h2' },
} as const satisfies Record<string, Icon>

export type IconName = keyof typeof icons

/** The drawing of a symbol. */
export function iconOf(name: IconName): Icon {
  return icons[name]
}
