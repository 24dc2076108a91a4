/**
 * Who answers for the accessibility of what a server hands out, and how they are reached: the operator writes it, the
 * server hands it out as `{ "contact": … }`, the page shows it and makes links of it.
 */
import { parseDate } from '../model/date.ts'

export interface AccessibilityContact {
  readonly organisation: string
  /** At least one of these three is there. */
  readonly email: string | null
  readonly url: string | null
  readonly phone: string | null
  /** `YYYY-MM-DD`: when they last reviewed it themselves. */
  readonly reviewed: string | null
}

export type ContactField = keyof AccessibilityContact

/** Characters, at most. */
export const contactLimits: Readonly<Record<ContactField, number>> = { organisation: 120, email: 254, url: 500, phone: 30, reviewed: 10 }

// Nothing in them has a meaning of its own in an address that begins with mailto: or tel:.
const shapes: Readonly<Record<ContactField, RegExp>> = {
  organisation: /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u,
  email: /^[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.)+[a-z\d-]{2,63}$/i,
  url: /^https:\/\/[a-z\d][a-z\d.-]*(?::\d{1,5})?(?:[/?#][^\s\p{C}\\<>"]*)?$/iu,
  phone: /^\+?\d[\d ()-]{3,}\d$/,
  reviewed: /^\d{4}-\d\d-\d\d$/,
}

/** Whether the value may stand in the field. Letters beyond ASCII in a host are refused: they look like others. */
export function isContactField(field: ContactField, value: unknown): value is string {
  if (typeof value !== 'string' || value.length > contactLimits[field] || !shapes[field].test(value)) return false
  return field !== 'reviewed' || parseDate(value) !== null
}

/** What a server says: `none` when it names nobody, null when it can't be read. What is wrong in a part is left out. */
export function parseContactAnswer(value: unknown): AccessibilityContact | 'none' | null {
  const contact = fieldsOf(value).contact
  if (contact === null) return 'none'
  const said = fieldsOf(contact)
  const part = (field: ContactField) => (isContactField(field, said[field]) ? said[field] : null)
  const [organisation, email, url, phone] = [part('organisation'), part('email'), part('url'), part('phone')]
  if (organisation === null || (email ?? url ?? phone) === null) return null
  return { organisation, email, url, phone, reviewed: part('reviewed') }
}

/** Not by model/json.ts: that comes with the homes, which the page does without. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
