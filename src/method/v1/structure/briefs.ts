/** What a role may be briefed before: the meetings that the version has, and what comes when all of them are held. */
export const briefPhases = ['startup', 'learning1', 'learning2', 'learning3', 'conference', 'after'] as const
