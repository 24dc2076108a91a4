/**
 * The browser tests that `npm test` runs on a day: the path that must never break, and a tenth of the others, another
 * tenth each day. All of them: `npm run test:browser`, and `npm run test:long`.
 */

const days = 10

/** From scan to reopened at home, written, with the keyboard, every screen, and a whole learning meeting. */
const always = ['basics', 'everyScreen', 'keyboard', 'learningMeeting', 'offline', 'qr', 'reload', 'wire']

/** `names` without their ends; `day` is a whole number, and the same one gives the same share. */
export function dailyShare(names, day) {
  const others = names.filter((name) => !always.includes(name)).sort()
  return [...always, ...others.filter((_, i) => (i + day) % days === 0)]
}
