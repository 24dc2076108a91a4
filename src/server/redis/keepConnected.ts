/** Makes a connection, and a new one whenever it is lost, with pauses that grow and are drawn. */
export interface Kept {
  readonly lost: Promise<void>
  close(): void
}

export interface Keeper {
  /** Makes none any more, and closes the one that stands. Idempotent. */
  close(): void
}

export interface KeeperEvents<T> {
  onUp(connection: T): void
  onDown(): void
}

const firstPauseMs = 50
const longestPauseMs = 3_000

/** Rejects when the first connection can't be made. `onUp` and `onDown` are called in turn. */
export async function keepConnected<T extends Kept>(connect: () => Promise<T>, { onUp, onDown }: KeeperEvents<T>): Promise<Keeper> {
  let connection: T
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const use = (made: T) => {
    connection = made
    if (closed) return made.close()
    onUp(made)
    void made.lost.then(() => {
      onDown()
      again(firstPauseMs)
    })
  }
  const again = (pauseMs: number) => {
    if (closed) return
    const dial = () => void connect().then(use, () => again(Math.min(longestPauseMs, pauseMs * 2)))
    timer = setTimeout(dial, pauseMs * (0.5 + Math.random()))
  }

  use(await connect())
  return {
    close() {
      closed = true
      clearTimeout(timer)
      connection.close()
    },
  }
}
