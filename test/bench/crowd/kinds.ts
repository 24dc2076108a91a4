/** The names of the engine's messages, by the number in their frame (sync/messages.ts). */
export const messageKinds: readonly string[] = [
  'other', 'hello', 'stateVector', 'state', 'edit', 'presence', 'digest', 'echo', 'echoed', 'nextEpoch', 'fileAsk', 'filePart', 'fileNone', 'fileHere',
]
