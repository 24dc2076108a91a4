import type { Widened } from '../texts.ts'
import type { wall as sv } from './wall.sv.ts'

export const wall: Widened<typeof sv> = {
  title: 'Big screen',
  scenes: {
    auto: 'Follow the meeting',
    join: 'Join, and who is here',
    item: 'The item and the clock',
    presentation: 'Presentation',
    comparison: 'The comparison',
    reflections: 'Picked thoughts',
  },
  scene: 'The big screen shows',
  autoHint: 'The code before the meeting, then the item and the clock, and the presentation when somebody shows it.',
  pick: 'Thoughts to show',
  pickHint: 'Only what everyone in the round can read can be shown.',
  nothingToPick: 'What is written to the round at this item can be picked here.',
  nothingPicked: 'No thoughts have been picked. Whoever leads picks them on their phone.',
  openHere: 'Open the big screen here',
  howTo: 'On the computer at the projector: open the invite and choose to show the meeting on a big screen. Then you steer it here.',
  join: 'Point the camera at the code',
  joinCode: 'or open the address and type the code',
  here: 'Here now',
  nobodyYet: 'Nobody else is here yet.',
  next: (title) => `Then: ${title}`,
  ends: (time) => `The meeting ends at ${time}`,
  leave: 'To the meeting',
}
