export function dailyShare(names: readonly string[], day: number): string[]
