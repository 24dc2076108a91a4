/** Who wrote without a name can't be found by a member who has kept the whole replica and heard all presence. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { reflectionsView } from '../../src/document/reflections.ts'
import { roots } from '../../src/document/schema.ts'
import { listen, type Listener } from './listener.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choose, createRound, goTo, hakan, heading, join, karin, note, patience, readInvite, startMeeting, writeReflection, ylva } from './steps.ts'

let rig: Rig
let listener: Listener
let leader: Page
let others: Page[]
beforeAll(async () => {
  rig = await createRig()
  leader = await rig.phone()
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  listener = await listen(rig.url, invite)
  others = await Promise.all([karin, hakan].map(async (who) => {
    const page = await rig.phone()
    await join(page, invite, who)
    return page
  }))
  await startMeeting(leader)
  for (const page of others) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor(patience)
  }
})
afterAll(async () => {
  listener.close()
  await rig.close()
})

const noted = (text: string) => reflectionsView(listener.document).get().list.find((each) => each.text === text)
const idOf = async (text: string) => {
  await expect.poll(() => noted(text)?.id ?? '', patience).not.toBe('')
  return noted(text)?.id ?? ''
}
const hasHeard = (words: string) => listener.heard.some((presence) => JSON.stringify(presence).includes(words))

test('a signed note is its writer’s by who made it and by where presence says that they write: what is looked for is there to be found', async () => {
  const [karins] = others as [Page]
  await choose(karins, 'Vem ska kunna läsa?', 'Omgången')
  await writeReflection(karins, 'Vi lär av varandra för sällan.')
  await writeReflection(karins, 'Vi har mycket att visa.')
  const [first, second] = [await idOf('Vi lär av varandra för sällan.'), await idOf('Vi har mycket att visa.')]
  expect(listener.makersOf(roots.reflections, first)).toEqual(listener.makersOf(roots.reflections, second))
  await note(karins, 'Vi har mycket att visa.').getByRole('button', { name: /^Ändra/ }).click()
  await karins.keyboard.type(' Mycket.')
  await expect.poll(() => hasHeard(second), patience).toBe(true)
})

test('a note without a name is nobody’s: made by a client that has made nothing else, and never where anybody was heard to write', async () => {
  const texts = ['Vi vågar inte säga nej till nämnden.', 'Vi har inte tid.', 'Vi mäter fel saker.']
  await leader.getByText('Fler sätt att samla in').click()
  await button(leader, 'Skriv utan namn').click()
  for (const [i, page] of [leader, ...others].entries()) {
    const field = page.getByRole('region', { name: 'Utan namn' }).getByRole('textbox').first()
    await field.click()
    await field.pressSequentially(texts[i] ?? '')
  }
  await button(leader.getByRole('region', { name: 'Utan namn' }), 'Visa för alla').click()
  for (const text of texts) await idOf(text)

  const { doc } = listener.document
  const seen = new Set<number>()
  for (const text of texts) {
    const id = await idOf(text)
    const makers = listener.makersOf(roots.reflections, id)
    expect(makers.size).toBe(1)
    const [maker = 0] = makers
    expect(seen.has(maker)).toBe(false)
    seen.add(maker)
    expect(hasHeard(id) || hasHeard(String(maker))).toBe(false)
    const elsewhere = [...doc.share.entries()].flatMap(([root, type]) => [...type._map.keys()].filter((key) => key !== id && listener.makersOf(root, key).has(maker)))
    expect(elsewhere).toEqual([])
    expect(noted(text)).toMatchObject({ unsigned: true, created: { by: null } })
  }
  // All have the moment at which they were shown.
  expect(new Set(texts.map((text) => noted(text)?.created.at)).size).toBe(1)
})
