import { describe, expect, it } from 'vitest'
import { excerpt, type Part } from '../../../src/model/excerpt.ts'
import { fold, foldWithPlaces } from '../../../src/model/fold.ts'
import { search, type SearchEntry, searchWords } from '../../../src/model/search.ts'
import { type Random, seeded } from './random.ts'

const entry = (title: string, texts: string[] = [], at = 0): SearchEntry => ({ title, texts, at })
const found = (entries: readonly SearchEntry[], query: string) => search(entries, searchWords(query)).map((hit) => hit.entry)
const finds = (text: string, query: string) => found([entry('', [text])], query).length === 1

describe('what is the same when somebody searches', () => {
  it.each([
    ['Väntetider', 'VÄNTETID'],
    ['Idén om ett café', 'ide cafe'],
    ['Idén om ett cafe', 'idé café'],
    ['Muller och Ibanez', 'Müller Ibáñez'],
    ['va\u0308ntan pa\u030a sva\u030ar', 'väntan på svår'],
    ['Väntan på', 'va\u0308ntan pa\u030a'],
    ['jämställd\u00adhets\u200bplan', 'jämställdhetsplan'],
    ['ﬁnns det', 'finns'],
    ['ΟΔΟΣ', 'οδος'],
  ])('%s is found by %s', (text, query) => expect(finds(text, query)).toBe(true))

  it.each([
    ['Vantar i lådan', 'väntar'],
    ['Väntar på svar', 'vantar'],
    ['Ösa ur båten', 'osa'],
    ['Året runt', 'aret'],
    ['hal is', 'hål'],
  ])('%s is not found by %s: å, ä and ö are letters of their own', (text, query) => expect(finds(text, query)).toBe(false))
})

describe('search', () => {
  it('wants every word, each as a part of a word, wherever in the entry it stands', () => {
    const commitment = entry('Mäta väntetiden', ['Kvinnor väntar längre', 'Två veckor i mars'])
    expect(found([commitment], 'tid kvinn veck')).toEqual([commitment])
    expect(found([commitment], 'tid april')).toEqual([])
    // No word goes over from one text into the next.
    expect(found([entry('ab', ['cd'])], 'abcd')).toEqual([])
  })

  it('finds nothing when nothing is asked for', () => {
    for (const query of ['', '   ', ' – ', '"']) expect(found([entry('allt')], query)).toEqual([])
  })

  it('takes punctuation around a word for none of it, and what stands inside for a part of it', () => {
    expect(searchWords('  "Mål", (mål) 3:2 e-post % ')).toEqual(['mål', '3:2', 'e-post'])
    expect(searchWords(Array.from({ length: 50 }, (_, i) => `ord${String(i)}`).join(' '))).toHaveLength(12)
  })

  it('puts the beginning of a word before its inside, the title before the text, the newer before the older', () => {
    const inside = entry('', ['Samtalstiden'], 9)
    const older = entry('', ['Tid för eftertanke'], 1)
    const newer = entry('', ['Mer tid'], 2)
    const title = entry('Tid', ['annat'], 0)
    expect(found([inside, older, newer, title], 'tid')).toEqual([title, newer, older, inside])
  })

  it('tells in which text most of the words stand; none when the title says it all', () => {
    const both = entry('Mäta tiden', ['om våren', 'mäta om igen, tiden ut'])
    const where = (query: string) => search([both], searchWords(query))[0]?.text
    expect(where('mäta tiden')).toBeNull()
    expect(where('våren')).toBe(0)
    expect(where('mäta igen')).toBe(1)
    expect(search([entry('bara rubrik')], ['rubrik'])[0]?.text).toBeNull()
  })
})

const shown = (parts: readonly Part[]) => parts.map(({ text, found: is }) => (is ? `[${text}]` : text)).join('')
const cut = (text: string, query: string, length = 60) => shown(excerpt(text, searchWords(query), length))

describe('excerpt', () => {
  it('marks what was found in the words as they were written', () => {
    expect(cut('Idén: mäta\nva\u0308ntan', 'ide vänt')).toBe('[Idé]n: mäta [va\u0308nt]an')
    expect(cut('jäm\u00adställt', 'jämställt')).toBe('[jäm\u00adställt]')
    expect(cut('ﬁnns', 'f')).toBe('[ﬁ]nns')
    expect(cut('inget här', 'annat')).toBe('inget här')
  })

  it('makes one mark of words that overlap', () => {
    expect(cut('väntetiden', 'vänte tetid')).toBe('[väntetid]en')
    expect(cut('väntetiden', 'vänte väntetiden')).toBe('[väntetiden]')
  })

  it('is cut between words, around the place with most of them', () => {
    const text = `${'först kommer mycket annat '.repeat(8)}och sedan mäter vi väntetiden ${'och sist ännu mer '.repeat(8)}`
    expect(cut(text, 'väntetid mäter')).toBe('… annat och sedan [mäter] vi [väntetid]en och sist ännu mer och …')
    expect(cut(text, 'först')).toBe('[först] kommer mycket annat [först] kommer mycket annat [först] …')
    expect(cut(text, 'saknas')).toBe('först kommer mycket annat först kommer mycket annat först …')
  })

  it('cuts no character in two, also where there is no space', () => {
    const text = '🌱'.repeat(80)
    const parts = excerpt(text, ['🌱'], 21)
    expect(parts.map((part) => part.text).join('').replaceAll(/[🌱… ]/gu, '')).toBe('')
  })
})

describe('random texts', () => {
  const seed = Number(process.env['SEED'] ?? 20261201)
  const letters = ['a', 'å', 'ä', 'e', 'é', 'o', 'ö', 'a\u030a', 'S', 'ß', 'ﬁ', 'İ', '\u00ad', '🌱', '1', '-', '\u0301']
  const gaps = [' ', '\n', ', ', '. ', '\u00a0']
  const pick = (random: Random, from: readonly string[]) => from[random.int(from.length)] ?? ''
  const word = (random: Random) => Array.from({ length: 1 + random.int(6) }, () => pick(random, letters)).join('')
  const text = (random: Random) => Array.from({ length: random.int(12) }, () => word(random) + pick(random, gaps)).join('')

  it(`each word of a text finds it, and the excerpt shows it (seed ${String(seed)})`, () => {
    const random = seeded(seed)
    for (let run = 0; run < 400; run++) {
      const one = entry(text(random), [text(random), text(random)])
      const all = [one.title, ...one.texts]
      for (const [asked] of all[random.int(3)]?.matchAll(/\S+/g) ?? []) {
        const words = searchWords(asked)
        if (words.length === 0) continue
        const [hit] = search([one], words)
        expect(hit?.entry, `${JSON.stringify(all)} by ${asked}`).toBe(one)
        const marked = excerpt(hit?.text == null ? one.title : (one.texts[hit.text] ?? ''), words, 30)
        expect(marked.some((part) => part.found), `${JSON.stringify(all)} by ${asked}`).toBe(true)
      }
    }
  })

  it(`whatever is found holds all words, and nothing that does is left out (seed ${String(seed)})`, () => {
    const random = seeded(seed)
    const entries = Array.from({ length: 300 }, (_, i) => entry(text(random), [text(random)], i))
    for (let run = 0; run < 60; run++) {
      const words = searchWords(`${word(random).slice(0, 3)} ${word(random).slice(0, 2)}`)
      const holds = (each: SearchEntry) => words.every((asked) => [each.title, ...each.texts].some((own) => fold(own).includes(asked)))
      const expected = words.length === 0 ? [] : entries.filter(holds)
      expect(new Set(found(entries, words.join(' ')))).toEqual(new Set(expected))
    }
  })

  it(`folding with places is folding, and the places are in order (seed ${String(seed)})`, () => {
    const random = seeded(seed)
    for (let run = 0; run < 2000; run++) {
      const own = text(random)
      const { folded, starts, ends } = foldWithPlaces(own)
      expect(folded).toBe(fold(own))
      expect(fold(folded)).toBe(folded)
      expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
      expect(starts.every((start, i) => start >= (starts[i - 1] ?? 0) && start < (ends[i] ?? 0))).toBe(true)
    }
  })

  it(`an excerpt is its text, but for its ends and the space between words (seed ${String(seed)})`, () => {
    const random = seeded(seed)
    for (let run = 0; run < 2000; run++) {
      const own = text(random)
      const parts = excerpt(own, searchWords(word(random).slice(0, 2)), 8 + random.int(40))
      const line = own.replace(/\s+/g, ' ').trim()
      const inner = parts.filter((part) => !/^… $|^ …$/.test(part.text)).map((part) => part.text).join('')
      expect(line).toContain(inner)
      expect(parts.every((part) => part.text !== '')).toBe(true)
    }
  })
})
