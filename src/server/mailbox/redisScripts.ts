/**
 * What Redis does at once, as a whole or not at all. Decisions are made in TypeScript by the rules that every store has;
 * a script only makes sure that they were made about what lies there.
 *
 *     larandetraff:mailbox:version        the version of all this
 *     larandetraff:mailbox:rooms          hash: address -> the room's record, as JSON
 *     larandetraff:mailbox:bytes          what all rooms hold
 *     larandetraff:mailbox:entries:ROOM   stream: number -> b, the sealed bytes
 *     larandetraff:mailbox:index:ROOM     stream: number -> n, their length; b and c, the sums of updates up to this one
 *
 * Two streams: where an answer of a few MB ends, and which sums stand in an entry, can be found without reading entries.
 */
const prefix = 'larandetraff:mailbox:'
export const redisVersion = '1'

export const redisKeys = {
  version: `${prefix}version`,
  rooms: `${prefix}rooms`,
  bytes: `${prefix}bytes`,
  /** Written to find out whether anything can be. */
  probe: `${prefix}probe`,
  entries: (room: string) => `${prefix}entries:${room}`,
  index: (room: string) => `${prefix}index:${room}`,
} as const

/**
 * KEYS rooms, bytes, entries, index. ARGV room, record before, record after ('' is none), bytes more, bytes allowed in
 * all, how many ranges go; from and to of each; then of each new entry number, bytes and count of its sums, and itself.
 * Answers [1 done | 0 something else lies there, record, bytes of all, rooms]. New entries come first: one that is added
 * and refused at once goes. A Redis without memory stops a script at its first write, if that one needs memory: so
 * what makes room begins with one that needs none, and what fills it does not.
 */
export const writeScript = `
local found = redis.call('HGET', KEYS[1], ARGV[1]) or ''
local used = tonumber(redis.call('GET', KEYS[2]) or '0')
local more = tonumber(ARGV[4])
if found ~= ARGV[2] or (more > 0 and used + more > tonumber(ARGV[5])) then
  return {0, found, used, redis.call('HLEN', KEYS[1])}
end
if more < 0 then redis.call('HDEL', KEYS[1], '') end
redis.call('INCRBY', KEYS[2], ARGV[4])
if ARGV[2] == '' then redis.call('UNLINK', KEYS[3], KEYS[4]) end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
  redis.call('UNLINK', KEYS[3], KEYS[4])
  return {1, '', used + more, redis.call('HLEN', KEYS[1])}
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
local ranges = 6 + 2 * tonumber(ARGV[6])
for i = ranges + 1, #ARGV, 4 do
  redis.call('XADD', KEYS[3], ARGV[i] .. '-0', 'b', ARGV[i + 3])
  redis.call('XADD', KEYS[4], ARGV[i] .. '-0', 'n', #ARGV[i + 3], 'b', ARGV[i + 1], 'c', ARGV[i + 2])
end
for i = 7, ranges, 2 do
  repeat
    local rows = redis.call('XRANGE', KEYS[4], ARGV[i], ARGV[i + 1], 'COUNT', 500)
    local ids = {}
    for _, row in ipairs(rows) do ids[#ids + 1] = row[1] end
    if #ids > 0 then
      redis.call('XDEL', KEYS[3], unpack(ids))
      redis.call('XDEL', KEYS[4], unpack(ids))
    end
  until #rows < 500
end
return {1, ARGV[3], used + more, redis.call('HLEN', KEYS[1])}
`

/**
 * KEYS rooms, entries, index. ARGV room, bytes wanted, entries wanted, then from and to of each range. Answers the
 * record, and of each entry its number and bytes: until they hold so much, the first always, and the one that goes over
 * it; or are so many, as a Redis does nothing else meanwhile.
 */
export const readScript = `
local found = {redis.call('HGET', KEYS[1], ARGV[1]) or ''}
local bytes = tonumber(ARGV[2])
local entries = tonumber(ARGV[3])
for i = 4, #ARGV, 2 do
  local at = tonumber(ARGV[i])
  local last = nil
  while at and bytes > 0 and entries > 0 do
    local rows = redis.call('XRANGE', KEYS[3], at, ARGV[i + 1], 'COUNT', 200)
    for _, row in ipairs(rows) do
      if bytes <= 0 or entries <= 0 then break end
      bytes = bytes - tonumber(row[2][2])
      entries = entries - 1
      last = string.match(row[1], '^%d+')
    end
    at = #rows == 200 and tonumber(last) + 1 or nil
  end
  if last then
    for _, row in ipairs(redis.call('XRANGE', KEYS[2], ARGV[i], last)) do
      found[#found + 1] = tonumber(string.match(row[1], '^%d+'))
      found[#found + 1] = row[2][2]
    end
  end
end
return found
`
