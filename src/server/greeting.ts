import { renderUnicodeCompact } from 'uqr'

export interface GreetingFacts {
  /** Where the app is found, with closing slash. */
  readonly url: string
  readonly reach: 'computer' | 'network' | 'public'
  readonly demo: boolean
  /** Where a sealed safe copy is kept, a folder or more; null when none is. */
  readonly mailboxIn: string | null
  /** More addresses of this machine in the local network. */
  readonly others: readonly string[]
  /** In a local network: what a phone can be taught to trust. */
  readonly authority: { readonly file: string; readonly fingerprint: string } | null
}

/** What the operator reads when the server is up. */
export function greeting(facts: GreetingFacts): string {
  const address = facts.demo ? `${facts.url}demo` : facts.url
  const lines = ['', `  Lärandeträff: ${address}`, ...facts.others.map((other) => `            or: ${other}`)]
  if (facts.reach === 'computer') {
    lines.push('  For this computer only: phones need https. To try with phones in this network: npm start -- --lan')
  }
  lines.push(mailboxWords(facts.mailboxIn))
  if (address.startsWith('https:')) lines.push('', indent(renderUnicodeCompact(address, { border: 2 })))
  if (facts.authority !== null) lines.push('', ...lanWords(facts.authority))
  return `${lines.join('\n')}\n`
}

function mailboxWords(place: string | null): string {
  return place === null ? '  No safe copy is kept here: phones meet only when they are awake at once.' : `  A safe copy that only the phones can read is kept in ${place}`
}

function lanWords(authority: { readonly file: string; readonly fingerprint: string }): string[] {
  return [
    '  Phones in this network: scan the code. The browser warns, as no public authority knows this certificate;',
    '  go on past the warning, once for each phone.',
    '  Works then: join, write, and sync from phone to phone.',
    '  Does not: install the app, or open it offline, until the phone trusts the authority that this computer made:',
    `    ${authority.file}`,
    `    SHA-256 ${authority.fingerprint}`,
    '  Its key stays in the same folder: trust it only on phones you try this with, and remove it afterwards.',
  ]
}

function indent(text: string): string {
  return text.split('\n').map((line) => `  ${line}`).join('\n')
}
