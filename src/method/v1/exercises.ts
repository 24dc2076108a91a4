import type { MethodExercises } from '../types.ts'

/** Which items are guided, and how. The shares of 1-2-4-all are those of its authors: 1, 2, 4 and 5 minutes. */
export const exercises: MethodExercises = {
  plans: {
    silentWriting: {
      each: [],
      steps: [
        { id: 'write', share: 3, group: 'alone', silent: true },
        { id: 'read', share: 1, group: 'alone' },
        { id: 'talk', share: 2, group: 'all' },
      ],
    },
    oneTwoFourAll: {
      each: [],
      steps: [
        { id: 'alone', share: 1, group: 'alone', silent: true },
        { id: 'pair', share: 2, group: 'pair' },
        { id: 'four', share: 4, group: 'four' },
        { id: 'all', share: 5, group: 'all' },
      ],
    },
    roleGroups: {
      each: [],
      steps: [
        { id: 'inRoles', share: 3, group: 'roleGroup' },
        { id: 'report', share: 1, group: 'all' },
      ],
    },
    peerAdvice: {
      each: [
        { id: 'tell', share: 3, group: 'organisation' },
        { id: 'clarify', share: 2, group: 'alone' },
        { id: 'advise', share: 5, group: 'alone' },
        { id: 'reply', share: 2, group: 'organisation' },
      ],
      steps: [],
    },
    round: { each: [], steps: [{ id: 'speak', share: 1, group: 'alone' }] },
    gallery: {
      each: [{ id: 'stand', share: 2, group: 'alone' }],
      steps: [{ id: 'together', share: 3, group: 'all' }],
    },
    commitmentRound: {
      each: [
        { id: 'promise', share: 1, group: 'organisation' },
        { id: 'question', share: 2, group: 'alone' },
      ],
      steps: [],
    },
  },
  items: {
    startup: { oneTwoFourAll: 'oneTwoFourAll' },
    learning1: { checkIn: 'round', silentNotes: 'silentWriting', oneTwoFourAll: 'oneTwoFourAll' },
    learning2: { checkIn: 'round' },
    learning3: { checkIn: 'round', oneTwoFourAll: 'oneTwoFourAll' },
    conference: { gallery: 'gallery', oneTwoFourAll: 'oneTwoFourAll', closing: 'round' },
  },
  kinds: { roleGroup: 'roleGroups', peerAdvice: 'peerAdvice', commitment: 'commitmentRound' },
}
