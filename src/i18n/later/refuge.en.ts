import type { Widened } from '../texts.ts'
import type { refuge as sv } from './refuge.sv.ts'

export const refuge: Widened<typeof sv> = {
  why: {
    refused: 'The browser does not let the app save anything. Everything is gone when the page is closed. Open the link in an ordinary window, or save a backup under Settings.',
    silent: 'The phone’s storage does not answer, so what you saved before is not shown here. What you write now is saved when it answers. Keep the page open until then.',
    blocked: 'An older version of the app is open in another tab, so what you saved before is not shown here. Close the other tab. What you write now is saved afterwards.',
    full: 'The phone is full, so nothing can be saved. Make room and keep the page open.',
    failed: 'Nothing can be saved on the phone right now. The app tries again. Keep the page open.',
  },
  label: 'About the phone’s storage',
  back: 'The phone saves again, and what you wrote is saved. Reload to see what you had before.',
  reload: 'Reload',
  toFile: 'Save the round as a file',
  damaged: (n) =>
    n === 1
      ? 'A piece of what was saved was damaged and has been set aside. The rest is still there, and what is missing is fetched from the others when that is possible.'
      : `${String(n)} pieces of what was saved were damaged and have been set aside. The rest is still there, and what is missing is fetched from the others when that is possible.`,
  read: 'I have read it',
}
