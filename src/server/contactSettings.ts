import { type AccessibilityContact, type ContactField, contactLimits, isContactField } from '../protocol/accessibility.ts'

type Environment = Readonly<Record<string, string | undefined>>

const names: Readonly<Record<ContactField, string>> = {
  organisation: 'ACCESSIBILITY_ORGANISATION',
  email: 'ACCESSIBILITY_EMAIL',
  url: 'ACCESSIBILITY_URL',
  phone: 'ACCESSIBILITY_PHONE',
  reviewed: 'ACCESSIBILITY_REVIEWED',
}

/** After "…_EMAIL is". */
const rules: Readonly<Record<ContactField, string>> = {
  organisation: `a name of up to ${contactLimits.organisation} characters on one line`,
  email: 'an address like tillganglighet@example.se',
  url: `an address like https://www.example.se/tillganglighet, of up to ${contactLimits.url} characters, with https and without a user name`,
  phone: 'a number like 0771-11 44 00 or +46 771 11 44 00',
  reviewed: 'a date like 2026-11-20',
}

/** Null when nothing is configured. A statement that names somebody also says how they are reached. */
export function parseContactSettings(env: Environment, errors: string[]): AccessibilityContact | null {
  const before = errors.length
  const read = (field: ContactField): string | null => {
    const text = env[names[field]]?.trim() ?? ''
    if (text === '') return null
    if (isContactField(field, text)) return text
    errors.push(`${names[field]} is ${rules[field]}.`)
    return null
  }
  const [organisation, email, url, phone, reviewed] = [read('organisation'), read('email'), read('url'), read('phone'), read('reviewed')]
  if (errors.length > before || (organisation ?? email ?? url ?? phone ?? reviewed) === null) return null
  if (organisation !== null && (email ?? url ?? phone) !== null) return { organisation, email, url, phone, reviewed }
  errors.push(`${names.organisation} goes with ${names.email}, ${names.url} or ${names.phone}: who is responsible, and how they are reached.`)
  return null
}
