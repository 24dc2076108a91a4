import type { Widened } from '../texts.ts'
import type { camera as sv } from './camera.sv.ts'

export const camera: Widened<typeof sv> = {
  scanTitle: 'Scan the QR code',
  scanText: 'Hold the camera so that the whole code is seen.',
  waiting: 'The phone asks whether the app may use the camera.',
  camera: {
    denied: 'The app may not use the camera. Allow it in the settings of the browser, or type the code or paste the link.',
    none: 'We find no camera here. Type the code or paste the link instead.',
    busy: 'Something else is using the camera. Close it and try again, or type the code or paste the link.',
    insecure: 'The camera only works on a secure address (https). Type the code or paste the link instead.',
  },
}
