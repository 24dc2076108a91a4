/**
 * The headers of every answer. `host` is the own host as pages see it, with port, or null when it is not known.
 *
 * `connect-src 'self'` covers no WebSocket in older engines, so the own host stands there by name as well, in both
 * schemes: behind a proxy the server cannot tell which of them the page uses, and a page on https can't open `ws:`.
 */
export function securityHeaders(host: string | null): Readonly<Record<string, string>> {
  const sockets = host === null ? '' : ` ws://${host} wss://${host}`
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types larandetraff vue',
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': permissions,
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
}

// Named ones only: an engine complains in the console of a name that it does not know. What the app asks for (sharing,
// a screen that stays awake, the clipboard, a full screen, the camera's moving picture) stays as it is by default: own
// pages only.
const deniedFeatures = [
  'accelerometer',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
const permissions = ['camera=(self)', ...deniedFeatures.map((feature) => `${feature}=()`)].join(', ')
