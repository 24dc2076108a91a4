import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useNoticesStore, usualNotice } from '../../../src/stores/notices.ts'

describe('notices', () => {
  beforeEach(() => { setActivePinia(createPinia()) })

  it('shows in order and takes away by id', () => {
    const store = useNoticesStore()
    const first = store.show({ text: 'ett' })
    store.show({ text: 'två' })
    store.dismiss(first)
    store.dismiss(first)
    expect(store.notices.map(({ text }) => text)).toEqual(['två'])
  })

  it('keeps an error until it is closed', () => {
    const store = useNoticesStore()
    store.show({ text: 'gick inte', tone: 'error' })
    store.show({ text: 'borttaget' })
    expect(store.notices.map(({ lasts }) => lasts)).toEqual([null, usualNotice])
  })

  it('says a topic only once', () => {
    const store = useNoticesStore()
    store.show({ text: 'full', topic: 'storage' })
    store.show({ text: 'annat' })
    store.show({ text: 'fortfarande full', topic: 'storage' })
    expect(store.notices.map(({ text }) => text)).toEqual(['annat', 'fortfarande full'])
  })
})
