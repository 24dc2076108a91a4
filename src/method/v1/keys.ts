/** Types that hold a language's texts to the structure: an id without words fails the build. */
import type { ItemTexts } from '../texts.ts'
import type { Checklist, PromptGroup } from '../types.ts'
import type { agendas } from './structure/agendas.ts'
import type { answers } from './structure/evaluation.ts'

export type ById<List extends readonly { readonly id: string }[], Value> = Readonly<Record<List[number]['id'], Value>>

type Agendas = typeof agendas

export type AgendasTexts = {
  readonly [A in keyof Agendas]: {
    readonly title: string
    readonly named?: string
    readonly theme?: string
    readonly items: ById<Agendas[A], ItemTexts>
  }
}

export type GroupTexts<List extends readonly PromptGroup[]> = {
  readonly [Group in List[number] as Group['id']]: {
    readonly title: string
    readonly prompts: Readonly<Record<Group['prompts'][number], string>>
  }
}

export type ChecklistTexts<List extends readonly Checklist[]> = {
  readonly [Part in List[number] as Part['id']]: {
    readonly title: string
    readonly items: Readonly<Record<Part['items'][number], string>>
  }
}

export type AnswerTexts = {
  readonly [S in keyof typeof answers]: Readonly<Record<(typeof answers)[S][number], string>>
}
