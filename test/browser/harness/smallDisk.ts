/**
 * A small file system in memory, that can be filled and emptied: a quota set over CDP gives no errors, only a disk
 * that is full does. Mounting one takes root.
 */
import { execFileSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const mayMount = process.getuid?.() === 0

export interface SmallDisk {
  /** Fills it until so many bytes are left. */
  fill(free: number): void
  /** Gives back what `fill` took. */
  makeRoom(): void
  unmount(): void
}

/** Mounts one of so many megabytes at an empty folder. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  const ballast = join(folder, 'ballast')
  return {
    fill(free) {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, new Uint8Array(bavail * bsize - free))
    },
    makeRoom: () => rmSync(ballast),
    // Lazily: the browser may still be ending.
    unmount: () => void execFileSync('umount', ['--lazy', folder]),
  }
}
