/** Keys that are changed, also by two at once and by phones that are apart, and codes that are read, also old ones. */
import { compareEpochs } from '../../src/model/epoch.ts'
import type { CircleId } from '../../src/model/ids.ts'
import { type Act, one } from './roundActs.ts'
import type { Simulation } from './simulatedNetwork.ts'
import type { Phone } from './simulatedPhone.ts'

const circleOf = (sim: Simulation, phone: Phone): CircleId => (sim.random() < 0.5 ? phone.circle() : phone.home()).id
const isIn = (phone: Phone, circle: CircleId) => [phone.circle().id, phone.home().id].includes(circle)

export function keyActs(phones: () => readonly Phone[]): Readonly<Record<string, Act>> {
  const shown: { readonly circle: CircleId; readonly code: ReturnType<Phone['invite']> }[] = []
  const change = (phone: Phone, circle: CircleId) => {
    // Somebody has a picture of the code that is shut out.
    shown.push({ circle, code: phone.invite(circle) })
    phone.changeKey(circle)
    return true
  }
  return {
    changeKey: (sim, phone) => change(phone, circleOf(sim, phone)),
    changeKeyTogether(sim, phone) {
      const circle = circleOf(sim, phone)
      return phones().filter((other) => isIn(other, circle) && (other === phone || sim.random() < 0.5)).every((each) => change(each, circle))
    },
    readCode(sim, phone) {
      const circle = circleOf(sim, phone)
      const other = one(sim, phones().filter((each) => each !== phone && isIn(each, circle)))
      if (other === null) return null
      phone.scan(other.invite(circle))
      return true
    },
    readOldCode(sim, phone) {
      const old = one(sim, shown.filter(({ circle }) => isIn(phone, circle)))
      if (old === null) return null
      phone.scan(old.code)
      return true
    },
  }
}

/**
 * The way back that the screens tell of: who was left out reads the code of somebody with the newest key; of those who
 * have changed it apart, one reads another's, whichever. All the rest must come by itself.
 */
export function bringBack(sim: Simulation, phones: readonly Phone[], circle: CircleId): void {
  const [best] = [...phones].sort((a, b) => compareEpochs(b.key(circle), a.key(circle)))
  if (best === undefined) return
  const newest = phones.filter((phone) => phone.key(circle).n === best.key(circle).n)
  for (const phone of phones) if (!newest.includes(phone)) phone.scan((one(sim, newest) ?? best).invite(circle))
  const groups = new Map(newest.map((phone) => [phone.key(circle).secret.join(), phone]))
  for (const other of groups.values()) {
    const [reads, shows] = sim.random() < 0.5 ? [best, other] : [other, best]
    reads.scan(shows.invite(circle))
  }
}
