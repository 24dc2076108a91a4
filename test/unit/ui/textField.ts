import type { TextView } from '../../../src/ui/composables/textBinding.ts'

/** A text field without a browser: a value, a selection, and the ways a person changes them. */
export class TextField implements TextView {
  value = ''
  start = 0
  end = 0
  /** Called after each change, as a browser fires `input`. */
  onInput: () => void = () => {}

  read() {
    return { value: this.value, start: this.start, end: this.end }
  }

  show(value: string, start: number, end: number): void {
    this.value = value
    this.start = start
    this.end = end
  }

  select(start: number, end = start): void {
    this.start = start
    this.end = end
  }

  /** Answers with what it took away: the selection. */
  type(text: string): string {
    const taken = this.value.slice(this.start, this.end)
    this.value = this.value.slice(0, this.start) + text + this.value.slice(this.end)
    this.select(this.start + text.length)
    this.onInput()
    return taken
  }

  /** Takes the character before the caret, or after it, or the selection; answers with it. */
  erase(direction: 'back' | 'forward' = 'back'): string {
    if (this.start === this.end) {
      if (direction === 'back') this.start -= lengthBefore(this.value, this.start)
      else this.end += lengthAfter(this.value, this.end)
    }
    return this.type('')
  }
}

function lengthBefore(value: string, at: number): number {
  return at === 0 ? 0 : Array.from(value.slice(0, at)).at(-1)?.length ?? 0
}

function lengthAfter(value: string, at: number): number {
  return Array.from(value.slice(at))[0]?.length ?? 0
}
