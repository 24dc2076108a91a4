/**
 * Which layer may import which, and which packages it may use. ESLint says it at the keyboard, the architecture test
 * in CI. `src/main.ts` and `src/adapters.ts`, the composition root, may import everything.
 */
export const layers = {
  model: { layers: [], packages: [] },
  method: { layers: ['model'], packages: [] },
  protocol: { layers: ['model'], packages: [] },
  document: { layers: ['model', 'method'], packages: ['yjs', 'y-protocols'] },
  storage: { layers: ['model', 'document'], packages: ['dexie', 'yjs'] },
  sync: { layers: ['model', 'protocol', 'document'], packages: ['yjs', 'y-protocols', 'y-webrtc', 'lib0'] },
  // Of storage and sync only the ports.
  session: { layers: ['model', 'protocol', 'document', 'storage', 'sync'], packages: ['yjs', 'fflate'], only: { storage: 'port', sync: 'port' } },
  i18n: { layers: ['model'], packages: [] },
  export: { layers: ['model', 'method', 'i18n'], packages: ['fflate'] },
  stores: { layers: ['session', 'model', 'i18n'], packages: ['pinia', 'vue'] },
  ui: {
    layers: ['stores', 'session', 'document', 'export', 'model', 'method', 'i18n', 'protocol', 'storage'],
    packages: ['vue', 'vue-router', 'pinia', 'uqr', 'jsqr', 'marked', 'pdfjs-dist'],
    only: { storage: 'port' },
  },
  server: { layers: ['model', 'protocol'], packages: ['ws', 'selfsigned', 'uqr', 'classic-level', '@redis/client'] },
}

/** Every package that some layer may use. */
export const packages = [...new Set(Object.values(layers).flatMap((layer) => layer.packages))]
