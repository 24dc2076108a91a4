import { describe, expect, it } from 'vitest'
import { twoPhones } from './textPhones.ts'

describe('a text field and a text of the document', () => {
  it('shows the text when it opens and sends each keystroke', () => {
    const { a, b, meet } = twoPhones('Hej')
    expect(a.field.value).toBe('Hej')
    a.field.select(3)
    a.field.type(' där')
    expect(a.text.get()).toBe('Hej där')
    meet()
    expect(b.field.value).toBe('Hej där')
  })

  it('keeps the caret when somebody writes before it, and lets text at the caret come after it', () => {
    const { a, b, meet } = twoPhones('mitten')
    a.field.select(3)
    b.field.select(0)
    b.field.type('I ')
    meet()
    expect(a.field.read()).toEqual({ value: 'I mitten', start: 5, end: 5 })
    b.field.select(5)
    b.field.type('XX')
    meet()
    expect(a.field.read()).toEqual({ value: 'I mitXXten', start: 5, end: 5 })
  })

  it('never lets typing over a selection take away what somebody else has just put at its edges', () => {
    const { a, b, meet } = twoPhones('ett två tre')
    a.field.select(4, 7)
    b.field.select(7)
    b.field.type('!')
    b.field.select(4)
    b.field.type('?')
    meet()
    a.field.type('2')
    meet()
    expect(a.field.value).toBe('ett ?2! tre')
    expect(b.field.value).toBe('ett ?2! tre')
  })

  it('leaves the field alone while a composition is open, then joins both', () => {
    const { a, b, meet } = twoPhones('Vi ser att ')
    a.field.onInput = () => { a.binding.input(true) }
    a.field.select(11)
    a.binding.compositionStart()
    a.field.type('bud')
    b.field.select(0)
    b.field.type('Idag: ')
    meet()
    expect(a.field.value).toBe('Vi ser att bud')
    a.field.type('get')
    expect(a.field.value).toBe('Vi ser att budget')
    a.binding.compositionEnd()
    expect(a.field.read()).toEqual({ value: 'Idag: Vi ser att budget', start: 23, end: 23 })
    meet()
    expect(b.field.value).toBe('Idag: Vi ser att budget')
  })

  it('sends composed words as they come while nobody else writes', () => {
    const { a } = twoPhones('')
    a.field.onInput = () => { a.binding.input(true) }
    a.binding.compositionStart()
    a.field.type('pröva')
    expect(a.text.get()).toBe('pröva')
  })

  it('keeps what somebody wrote inside a word that the keyboard replaces', () => {
    const { a, b, meet } = twoPhones('en budgt till')
    a.field.onInput = () => { a.binding.input(true) }
    a.binding.compositionStart()
    b.field.select(5)
    b.field.type('[nämndens]')
    meet()
    a.field.select(3, 8)
    a.field.type('budget')
    a.binding.compositionEnd()
    meet()
    expect(a.field.value).toContain('[nämndens]')
    expect(a.field.value.replace('[nämndens]', '')).toBe('en budget till')
    expect(b.field.value).toBe(a.field.value)
  })

  it('sends what is being composed when the page may be about to sleep', () => {
    const { a, b, meet } = twoPhones('')
    a.field.onInput = () => { a.binding.input(true) }
    a.binding.compositionStart()
    b.field.type('B')
    meet()
    a.field.select(0)
    a.field.type('A')
    expect(a.text.get()).toBe('B')
    a.binding.flush()
    expect(a.text.get()).toContain('A')
    meet()
    expect(b.field.value).toBe(a.field.value)
  })

  it('goes on after a composition whose end was never told', () => {
    const { a, b, meet } = twoPhones('')
    a.binding.compositionStart()
    b.field.type('B')
    meet()
    expect(a.field.value).toBe('')
    a.field.type('A')
    expect(a.field.value).toHaveLength(2)
  })

  it('refuses a paste that is too long and keeps what stood there', () => {
    const { a } = twoPhones('Det här står kvar.')
    a.field.select(8)
    a.field.type('x'.repeat(1_000_000))
    expect(a.refused).toMatchObject({ code: 'tooLong', length: 1_000_018 })
    expect(a.field.read()).toEqual({ value: 'Det här står kvar.', start: 8, end: 8 })
    expect(a.text.get()).toBe('Det här står kvar.')
    a.field.type('!')
    expect(a.refused).toBeNull()
    expect(a.text.get()).toBe('Det här !står kvar.')
  })

  it('takes control characters out of what is pasted', () => {
    const { a } = twoPhones('')
    a.field.type('a\u0000b\u2028c')
    expect(a.field.value).toBe('ab\nc')
    expect(a.text.get()).toBe('ab\nc')
  })

  it('takes back only the own last change and puts the caret there', () => {
    const { a, b, meet } = twoPhones('grund')
    a.text.begin()
    a.field.select(5)
    a.field.type(' mitt')
    b.field.select(0)
    b.field.type('ditt ')
    meet()
    a.binding.undo()
    expect(a.field.read()).toEqual({ value: 'ditt grund', start: 10, end: 10 })
    a.binding.undo()
    expect(a.field.value).toBe('ditt grund')
  })

  it('lets go of the text when it closes, once', () => {
    const { a, b, meet } = twoPhones('ord')
    a.binding.close()
    a.binding.close()
    b.field.select(3)
    b.field.type(' till')
    meet()
    expect(a.field.value).toBe('ord')
    a.field.type('x')
    expect(a.text.get()).toBe('ord till')
  })
})
