/**
 * An ear in a page of the real app: what it is about to seal, and all that leaves it, by whatever road. In the page
 * only what the browser's own functions are given is written down; it is taken apart here.
 */
import type { Page } from 'playwright-core'
import { createTap, type Tap } from '../tap.ts'

/** `out` is what is asked of the server, or taken out by a person: a download, the clipboard. */
type Road = 'channel' | 'relay' | 'tabs' | 'signalling' | 'out'

export interface Leaving {
  readonly road: Road
  /** Which data channel or relay socket, or the name of the tabs' channel; `file` for what can be saved. */
  readonly lane: string
  readonly bytes: Uint8Array
}

export interface Ear {
  /** What was sealed, before it was, by the address of its room. */
  readonly tap: Tap<Pick<SubtleCrypto, 'encrypt'>>
  /** What sealing has made, as hex. */
  readonly sealed: ReadonlySet<string>
  /** Whatever has left a page, as it left it. */
  readonly left: readonly Leaving[]
  /** To be called before the page is opened. */
  listen(page: Page): Promise<void>
}

export function createEar(): Ear {
  const tap = createTap(crypto.subtle)
  const sealed = new Set<string>()
  const left: Leaving[] = []
  return {
    tap,
    sealed,
    left,
    async listen(page) {
      const context = page.context()
      await context.exposeFunction('earSealed', (associated: string, body: string, made: string) => {
        tap.hear(Buffer.from(associated, 'hex'), Buffer.from(body, 'hex'))
        sealed.add(made)
      })
      await context.exposeFunction('earLeft', (road: Road, bytes: string, lane: string) => void left.push({ road, lane, bytes: Buffer.from(bytes, 'hex') }))
      await context.addInitScript(listenInPage)
      context.on('request', (request) => {
        for (const text of [request.url(), request.postData() ?? '']) left.push({ road: 'out', lane: '', bytes: Buffer.from(text) })
      })
    },
  }
}

/** Runs in the page, before anything of the app. */
function listenInPage(): void {
  // A blank page, before the app.
  if (!isSecureContext) return
  type Told = { earSealed(associated: string, body: string, made: string): void; earLeft(road: string, bytes: string, lane: string): void }
  const told = window as unknown as Told
  type Source = ArrayBufferLike | ArrayBufferView | string
  const bytesOf = (source: Source) => {
    if (typeof source === 'string') return new TextEncoder().encode(source)
    return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source)
  }
  const hex = (source: Source) => [...bytesOf(source)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const leaves = (road: string, source: Source, lane = '') => { told.earLeft(road, hex(source), lane) }

  const { encrypt } = SubtleCrypto.prototype
  SubtleCrypto.prototype.encrypt = async function (options, key, data) {
    const associated = typeof options === 'object' && 'additionalData' in options ? options.additionalData : undefined
    const [said, body] = [associated === undefined ? '' : hex(associated), hex(data)]
    const made = await encrypt.call(this, options, key, data)
    told.earSealed(said, body, hex(made))
    return made
  }
  const sendChannel = RTCDataChannel.prototype.send as (this: RTCDataChannel, data: unknown) => void
  const lanes = new WeakMap<object, string>()
  const laneOf = (road: object) => {
    const lane = lanes.get(road) ?? crypto.randomUUID()
    lanes.set(road, lane)
    return lane
  }
  RTCDataChannel.prototype.send = function (data: unknown) {
    leaves('channel', data as Source, laneOf(this))
    sendChannel.call(this, data)
  }
  const sendSocket = WebSocket.prototype.send
  WebSocket.prototype.send = function (data) {
    if (this.url.includes('/relay?')) leaves('relay', data as Source, laneOf(this))
    else leaves('signalling', data as string)
    sendSocket.call(this, data)
  }
  const post = BroadcastChannel.prototype.postMessage
  BroadcastChannel.prototype.postMessage = function (message: unknown) {
    // y-webrtc posts bytes into a channel of its own.
    const isBytes = message instanceof ArrayBuffer || ArrayBuffer.isView(message)
    const { bytes, ...rest } = (isBytes ? { bytes: message } : message) as { bytes?: Source }
    if (!isBytes) leaves('tabs', JSON.stringify(rest), this.name)
    if (bytes !== undefined) leaves('tabs', bytes, this.name)
    post.call(this, message)
  }
  const createUrl = URL.createObjectURL.bind(URL)
  URL.createObjectURL = (object) => {
    if (object instanceof Blob) void object.arrayBuffer().then((bytes) => { leaves('out', bytes, 'file') })
    return createUrl(object)
  }
  const writeText = navigator.clipboard.writeText.bind(navigator.clipboard)
  navigator.clipboard.writeText = (text) => {
    leaves('out', text)
    return writeText(text)
  }
}
