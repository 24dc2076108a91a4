import { describe, expect, it } from 'vitest'
import { shownScene } from '../../../src/model/wall.ts'

describe('what the big screen shows', () => {
  it('follows the meeting by itself', () => {
    expect(shownScene('auto', { isRunning: false, isPresenting: false })).toBe('join')
    expect(shownScene('auto', { isRunning: true, isPresenting: false })).toBe('item')
    expect(shownScene('auto', { isRunning: true, isPresenting: true })).toBe('presentation')
    expect(shownScene('auto', { isRunning: false, isPresenting: true })).toBe('presentation')
  })

  it('is what was chosen, but for an item that nobody is at', () => {
    expect(shownScene('reflections', { isRunning: true, isPresenting: true })).toBe('reflections')
    expect(shownScene('item', { isRunning: true, isPresenting: true })).toBe('item')
    expect(shownScene('item', { isRunning: false, isPresenting: false })).toBe('join')
  })
})
