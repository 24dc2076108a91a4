export function ensureBuilt(): string | null
