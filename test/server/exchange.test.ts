import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/createServer.ts'
import { expectHonestPairWorks, heard, newTopic, openPage, startServer, untilMessage } from './rig.ts'

let server: RunningServer

beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

test('a message reaches the others of its room, once, and nobody else', async () => {
  const [room, elsewhere] = [newTopic(), newTopic()]
  const [a, b, c] = await Promise.all([openPage(server), openPage(server), openPage(server)])
  const outsider = await openPage(server)
  for (const page of [a, b, c]) {
    page.say({ type: 'subscribe', topics: [room, room] })
    page.say({ type: 'subscribe', topics: [room] })
    await heard(page)
  }
  outsider.say({ type: 'subscribe', topics: [elsewhere] })
  outsider.say({ type: 'publish', topic: room, data: 'AAAA' })
  a.say({ type: 'publish', topic: room, data: 'QUJD' })
  for (const page of [a, outsider]) await heard(page)
  const expected = { type: 'publish', topic: room, data: 'QUJD', clients: 3 }
  for (const page of [b, c]) {
    await heard(page)
    expect(page.messages.filter((message) => JSON.stringify(message) !== '{"type":"pong"}')).toEqual([expected])
  }
  for (const page of [a, outsider]) expect(page.messages).not.toContainEqual(expected)
  c.say({ type: 'unsubscribe', topics: [room, elsewhere] })
  await heard(c)
  a.say({ type: 'publish', topic: room, data: 'REVG' })
  await heard(a)
  await heard(b)
  await heard(c)
  expect(b.messages).toContainEqual({ ...expected, data: 'REVG', clients: 2 })
  expect(JSON.stringify(c.messages)).not.toContain('REVG')
  for (const page of [a, b, c, outsider]) page.ws.close()
})

test('a room of 100 phones that all arrive at once finds itself within the limits', async () => {
  const topic = newTopic()
  const pages = await Promise.all(Array.from({ length: 100 }, () => openPage(server)))
  for (const page of pages) page.say({ type: 'subscribe', topics: [topic] })
  await Promise.all(pages.map(heard))
  // The hardest hit is who arrives last: an answer of 4 KB to each of the 99.
  for (const page of pages) page.say({ type: 'publish', topic, data: 'A'.repeat(200) })
  const last = pages.at(-1)
  for (let i = 0; i < 99; i++) last?.say({ type: 'publish', topic, data: 'A'.repeat(5_000) })
  const others = pages.filter((page) => page !== last)
  await Promise.all(others.map((page) => untilMessage(page, () => page.messages.length === 199, 'all announcements', 30_000)))
  expect(pages.every((page) => page.ws.readyState === page.ws.OPEN)).toBe(true)
  for (const page of pages) page.ws.close()
})

test('what the server counts names nobody and nothing', async () => {
  const topic = newTopic()
  const page = await openPage(server)
  page.say({ type: 'subscribe', topics: [topic] })
  page.say({ type: 'publish', topic, data: 'c2VjcmV0' })
  await heard(page)
  const text = await (await fetch(`${server.url}metrics`)).text()
  expect(text).toContain('larandetraff_rooms 1')
  expect(text).toMatch(/^larandetraff_messages_total\{direction="in"\} \d+$/m)
  for (const secret of [topic, 'c2VjcmV0', '127.0.0.1']) expect(text).not.toContain(secret)
  page.ws.close()
  await page.closed
})

test('the path follows the base path, with or without a proxy that removes it', async () => {
  const based = await startServer({ basePath: '/traff/' })
  expect(based.url).toMatch(/\/traff\/$/)
  await expectHonestPairWorks(based)
  await expectHonestPairWorks({ ...based, url: based.url.replace('/traff/', '/') })
  await based.close()
})
