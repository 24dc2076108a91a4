import { createHash } from 'node:crypto'
import type { HashBytes } from '../src/model/deps.ts'
import type { CircleId } from '../src/model/ids.ts'
import { createCircleFiles } from '../src/session/circleFiles.ts'
import type { Store } from '../src/storage/port.ts'

/** As the browser's, but at once: a simulation must be the same every time. */
export const hashBytes: HashBytes = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('base64url'))

/** The files of a session that runs on this store. */
export const filesOf = (store: Store) => (circle: CircleId) => createCircleFiles(circle, store, hashBytes)
