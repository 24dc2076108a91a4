import { renderUnicodeCompact } from 'uqr'
import { wifiCode } from './near/wifiCode.ts'

export interface GreetingFacts {
  /** Where the app is found, with closing slash. */
  readonly url: string
  /** `room`: the public address, served to the network of a room. `near`: an address that leads here only there. */
  readonly reach: 'computer' | 'room' | 'near' | 'public'
  readonly demo: boolean
  /** Where a sealed safe copy is kept, a folder or more; null when none is. */
  readonly mailboxIn: string | null
  /** More addresses of this machine in the local network: under them it is found, or the public name must lead to them. */
  readonly addresses: readonly string[]
  /** Near: what a phone can be taught to trust. */
  readonly authority: { readonly file: string; readonly fingerprint: string } | null
  /** Near: the public address that what is written is moved to. */
  readonly home: string | null
  readonly wifi: { readonly name: string; readonly password: string | null } | null
}

/** What the operator reads when the server is up. */
export function greeting(facts: GreetingFacts): string {
  const { url, reach, demo, addresses, wifi } = facts
  const address = demo ? `${url}demo` : url
  const lines = ['', `  Lärandeträff: ${address}`]
  if (reach === 'near') lines.push(...addresses.map((other) => `            or: ${other}`))
  if (reach === 'computer') {
    lines.push('  For this computer only: phones need https. To try with phones in this network: npm start -- --lan')
  }
  lines.push(mailboxWords(facts.mailboxIn))
  if (reach === 'room') lines.push(...roomWords(new URL(url).hostname, addresses))
  if (wifi !== null) lines.push('', `  1. The network ${wifi.name}:`, '', code(wifiCode(wifi.name, wifi.password)), '', '  2. The app:')
  if (address.startsWith('https:')) lines.push('', code(address))
  if (facts.authority !== null) lines.push('', ...nearWords(facts.authority, facts))
  return `${lines.join('\n')}\n`
}

function mailboxWords(place: string | null): string {
  return place === null ? '  No safe copy is kept here: phones meet only when they are awake at once.' : `  A safe copy that only the phones can read is kept in ${place}`
}

function roomWords(name: string, addresses: readonly string[]): string[] {
  return [
    `  In this room's network ${name} must lead to ${addresses.join(' or ') || 'this computer'}, by the DNS of the router or of the hotspot.`,
    '  Phones open the address they know, and nothing has to be moved: at home the same address leads to the server there.',
  ]
}

function nearWords(authority: { readonly file: string; readonly fingerprint: string }, { home, mailboxIn }: GreetingFacts): string[] {
  return [
    '  Phones in this network: scan the code. The browser warns, as no public authority knows this certificate;',
    '  go on past the warning, once for each phone.',
    '  Works then: join, write, and sync from phone to phone.',
    '  Does not: install the app, or open it offline, until the phone trusts the authority that this computer made:',
    `    ${authority.file}`,
    `    SHA-256 ${authority.fingerprint}`,
    '  Its key stays in the same folder: trust it only on phones you try this with, and remove it afterwards.',
    '',
    ...homeWords(home, mailboxIn !== null),
  ]
}

function homeWords(home: string | null, isKept: boolean): string[] {
  if (home === null) {
    return [
      '  What is written here is found only near this computer. So that it can be opened at home, start with the address',
      '  of your public Lärandeträff: PUBLIC_URL=https://traff.example.se/ npm start -- --lan',
    ]
  }
  if (!isKept) return [`  Nothing is moved to ${home}, as no safe copy is kept here.`]
  return [
    `  What is written here is moved to ${home} whenever this computer has internet.`,
    '  Before they leave, participants open "Ta med dig det hem" in the app: that makes the link they open at home.',
  ]
}

function code(text: string): string {
  return renderUnicodeCompact(text, { border: 2 }).split('\n').map((line) => `  ${line}`).join('\n')
}
