import { mkdir } from 'node:fs/promises'
import { ClassicLevel } from 'classic-level'
import { createLevelStore, type LevelStoreDeps } from './levelStore.ts'
import type { Level } from './levelWriter.ts'
import type { MailboxStore } from './port.ts'
import { keptBytes } from './record.ts'
import { readRecord, recordRange, version, versionKey } from './rows.ts'

/** Opens the folder, or makes it. Rejects with a sentence for the operator when it can't be had. */
export async function openLevelStore(dir: string, deps: LevelStoreDeps): Promise<MailboxStore> {
  // Sealed bytes don't shrink.
  const db: Level = new ClassicLevel(dir, { keyEncoding: 'utf8', valueEncoding: 'buffer', compression: false })
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await db.open()
  } catch (error) {
    throw new Error(sentence(dir, error), { cause: error })
  }
  try {
    await checkVersion(db, dir)
    return createLevelStore(db, await usageOf(db), deps)
  } catch (error) {
    await db.close()
    throw error
  }
}

async function checkVersion(db: Level, dir: string): Promise<void> {
  const found = await db.get(versionKey)
  if (found === undefined) return db.put(versionKey, Buffer.from(version), { sync: true })
  if (found.toString() === version) return
  throw new Error(`The mailbox in ${dir} was written by a newer version: update this one, or choose another folder with MAILBOX_DIR.`)
}

async function usageOf(db: Level): Promise<{ bytes: number; rooms: number }> {
  const usage = { bytes: 0, rooms: 0 }
  for await (const row of db.values(recordRange)) {
    usage.bytes += keptBytes(readRecord(row))
    usage.rooms++
  }
  return usage
}

function sentence(dir: string, error: unknown): string {
  const instead = 'choose another folder (MAILBOX_DIR=/path npm start), or keep nothing (MAILBOX=off npm start).'
  if (codesOf(error).includes('LEVEL_LOCKED')) return `The mailbox in ${dir} is used by another server that runs. Stop that one, ${instead}`
  return `The mailbox in ${dir} can't be opened. Let this user write there, ${instead}`
}

function codesOf(error: unknown): unknown[] {
  if (!(error instanceof Error)) return []
  return ['code' in error ? error.code : undefined, ...codesOf(error.cause)]
}
