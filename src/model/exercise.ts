/** Guided ways to talk about an item (steps.ts). */
export const exercises = ['silentWriting', 'oneTwoFourAll', 'roleGroups', 'peerAdvice', 'round', 'gallery', 'commitmentRound'] as const
export type Exercise = (typeof exercises)[number]
