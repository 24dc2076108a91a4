/**
 * The texts of the app: a typed catalogue. Swedish is the source and gives the type; a language that lacks a key, or
 * whose function takes other arguments, does not compile. Text with numbers or names is a small function.
 *
 * No library at run time: vue-i18n 11.4.2, runtime only with precompiled messages, would add 29.6 KB gzipped.
 */
import type { sv } from './sv.ts'

/** The same keys with any words: what another language must have. */
export type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Widened<T[K]>
}

export type Texts = Widened<typeof sv>

/** The texts of screens that are not among the first: they come with the screen, not with the app. */
export interface TextPart<T> {
  readonly sv: T
  readonly en: () => Promise<Widened<T>>
}
