/**
 * Into the round without a name. Every item of a Yjs document carries the client id of the document that made it, and
 * a phone's other entries carry that of the phone: so each answer is written whole by a document of its own, made for
 * this once, whose client id nobody has seen. It builds on nothing, and says neither who nor when: its moment is the one
 * at which all were shown.
 */
import * as Y from 'yjs'
import type { Withheld } from '../model/collecting.ts'
import type { RandomBytes } from '../model/deps.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, isReadOnly } from './circleDocument.ts'
import { createEntity } from './entities.ts'
import { origins } from './origins.ts'
import { roots } from './schema.ts'

const rootOf = { note: roots.reflections, ballot: roots.ballots, answer: roots.evaluations } as const

/** `at`: ms, the same for all. Once more changes nothing. */
export function release(round: CircleDocument, answer: Withheld, at: number, random: RandomBytes): Result<void, RuleError> {
  if (isReadOnly(round)) return fail({ code: 'readOnly' })
  const root = rootOf[answer.kind]
  if (round.doc.getMap(root).has(answer.id)) return ok(undefined)
  const aside = new Y.Doc()
  aside.clientID = new DataView(random(4).buffer).getUint32(0)
  aside.transact(() => {
    if (answer.kind === 'note') writeNote({ doc: aside }, answer, at, random)
    else if (answer.kind === 'ballot') aside.getMap(root).set(answer.id, { item: answer.item, choices: [...answer.choices] })
    else aside.getMap(root).set(answer.id, { item: answer.item, question: answer.question, answer: answer.answer })
  })
  Y.applyUpdate(round.doc, Y.encodeStateAsUpdate(aside), origins.release)
  aside.destroy()
  return ok(undefined)
}

function writeNote(aside: CircleDocument, { id, meeting, item, prompt, text }: Withheld & { kind: 'note' }, at: number, random: RandomBytes): void {
  const nobody = { person: null, meeting, now: () => at, random }
  const values = { meeting, item, prompt, group: 'alone', circle: null, moved: false, deletedBy: null, unsigned: true }
  createEntity(aside, roots.reflections, nobody, { ...values, text: new Y.Text(text), earlier: new Y.Map() }, { id })
}
