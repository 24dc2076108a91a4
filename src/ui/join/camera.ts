import { fail, ok, type Result } from '../../model/result.ts'

/** `insecure`: the page has no https, and then no engine gives it a camera. */
export type CameraProblem = 'denied' | 'none' | 'busy' | 'insecure'

/** What is said where a camera is looked through. */
export interface CameraWords {
  readonly scanTitle: string
  readonly scanText: string
  readonly camera: Readonly<Record<CameraProblem, string>>
}

/** Asks for the camera on the back. The owner stops the stream's tracks. */
export async function openCamera(
  media: Pick<MediaDevices, 'getUserMedia'> | undefined,
): Promise<Result<MediaStream, CameraProblem>> {
  if (media === undefined) return fail('insecure')
  try {
    return ok(await media.getUserMedia({ video: { facingMode: 'environment' }, audio: false }))
  } catch (error) {
    return fail(cameraProblem(error))
  }
}

/** What a refusal of `getUserMedia` means to the one who holds the phone. */
export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return 'busy'
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
