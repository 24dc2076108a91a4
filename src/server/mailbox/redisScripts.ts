/**
 * What Redis does at once. Decisions are made in TypeScript by the rules that every store has; a script only makes sure
 * that they were made about what lies there.
 *
 *     larandetraff:mailbox:version        the version of all this
 *     larandetraff:mailbox:rooms          hash: address -> the room's record, as JSON
 *     larandetraff:mailbox:bytes          what all rooms hold
 *     larandetraff:mailbox:entries:ROOM   hash: number, of a snapshot with an s before it -> the sealed bytes
 *     larandetraff:mailbox:index:ROOM     hash: number -> bytes and count of the updates up to this one
 *
 * A Redis that dies in the middle of writing a script's commands to its log cuts the last one off when it starts, but
 * may leave those before it (https://github.com/valkey-io/valkey/pull/4342). They count at its next start, in front of
 * all that was answered since. So every beginning of a script must do no harm there: what is written is written over by
 * what comes, which a stream would refuse, and nothing is taken away before the record that says so is safe. Only the
 * sum of all rooms' bytes may be off by one write then.
 */
const prefix = 'larandetraff:mailbox:'
export const redisVersion = '2'

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
 * all; then of each new entry number, its field, sums and itself. Answers [1 done | 0 something else lies there, record,
 * bytes of all, rooms]. A Redis without memory stops a script at its first write, if that one needs memory: so what makes
 * room begins with one that needs none, and what fills it does not.
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
for i = 6, #ARGV, 4 do
  redis.call('HSET', KEYS[3], ARGV[i + 1], ARGV[i + 3])
  redis.call('HSET', KEYS[4], ARGV[i], ARGV[i + 2])
end
if ARGV[3] == '' then redis.call('HDEL', KEYS[1], ARGV[1]) else redis.call('HSET', KEYS[1], ARGV[1], ARGV[3]) end
return {1, ARGV[3], used + more, redis.call('HLEN', KEYS[1])}
`

/**
 * Takes away what the record, which is safe by now, does not hold any more; not from a room that was born anew since.
 * KEYS rooms, entries, index. ARGV room, when it was born ('': it is forgotten, with all it had), numbers.
 */
export const dropScript = `
local found = redis.call('HGET', KEYS[1], ARGV[1])
if ARGV[2] == '' then
  if not found then redis.call('UNLINK', KEYS[2], KEYS[3]) end
elseif found and string.format('%.0f', cjson.decode(found).born) == ARGV[2] then
  redis.call('HDEL', KEYS[2], unpack(ARGV, 3))
  redis.call('HDEL', KEYS[3], unpack(ARGV, 3))
  for i = 3, #ARGV do ARGV[i] = 's' .. ARGV[i] end
  redis.call('HDEL', KEYS[2], unpack(ARGV, 3))
end
return 1
`

/**
 * KEYS rooms, entries. ARGV room, bytes wanted, entries wanted, how many snapshots the room has, their numbers, then from
 * and to of each range. Answers the record, and of each entry its number and bytes: until they hold so much, the first
 * always, and the one that goes over it; or are so many, as a Redis does nothing else meanwhile.
 */
export const readScript = `
local found = {redis.call('HGET', KEYS[1], ARGV[1]) or ''}
local bytes = tonumber(ARGV[2])
local entries = tonumber(ARGV[3])
local ranges = 5 + tonumber(ARGV[4])
local snapshots = {}
for i = 5, ranges - 1 do snapshots[ARGV[i]] = true end
for i = ranges, #ARGV, 2 do
  for seq = tonumber(ARGV[i]), tonumber(ARGV[i + 1]) do
    if bytes <= 0 or entries <= 0 then return found end
    local number = string.format('%.0f', seq)
    local entry = redis.call('HGET', KEYS[2], snapshots[number] and 's' .. number or number)
    if entry then
      bytes = bytes - #entry
      entries = entries - 1
      found[#found + 1] = seq
      found[#found + 1] = entry
    end
  end
end
return found
`
