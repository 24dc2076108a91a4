/** Where material lives and who can read it: only this device, the own organisation, everyone in the round. */
export const circleKinds = ['mine', 'home', 'round'] as const
export type CircleKind = (typeof circleKinds)[number]
