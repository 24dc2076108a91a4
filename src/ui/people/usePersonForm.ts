import { computed, type ComputedRef, ref, type Ref } from 'vue'
import { peopleView } from '../../document/people.ts'
import { editPerson, enterPerson } from '../../document/peopleEdit.ts'
import type { PersonId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import { mayStandIn } from '../../model/standIn.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { changedDetails, type DetailsDraft, detailsOf, emptyDetails } from './detailsDraft.ts'
import { type CheckedPerson, checkPerson, type PersonDraft, type PersonErrors } from './personDraft.ts'

export interface PersonForm {
  readonly draft: Ref<PersonDraft>
  readonly details: Ref<DetailsDraft>
  /** What must be put right; empty until somebody has tried. */
  readonly errors: ComputedRef<PersonErrors>
  readonly refused: Ref<string>
  /** Those who may come in the person's place. */
  readonly standIns: ComputedRef<readonly Person[]>
  /** Begins with what is known of the person; null for somebody new. */
  fill(person: Person | null): void
  /** Writes what was changed. Null when it was not saved: something must be put right, or it was refused. */
  save(): (CheckedPerson & { readonly id: PersonId }) | null
}

/** A person of the open round as a form; nothing is written before it is saved. */
export function usePersonForm(): PersonForm {
  const say = useErrorText()
  const { circle, context } = useOpenRound()
  const people = useLive(peopleView(circle.document))
  const draft = ref<PersonDraft>({ name: '', organisation: null, role: null })
  const details = ref<DetailsDraft>({ ...emptyDetails })
  const tried = ref(false)
  const refused = ref('')
  const id = ref<PersonId | null>(null)
  let before = { draft: { ...draft.value }, details: emptyDetails }
  const checked = computed(() => checkPerson(draft.value))
  const standIns = computed(() => {
    const { byId, list } = people.value
    const { organisation } = draft.value
    if (organisation === null) return []
    const person = { id: id.value, organisation: organisation === 'none' ? null : organisation }
    return list.filter((other) => mayStandIn(byId, person, other.id))
  })

  /** What was chosen while another organisation was. */
  const settled = (): DetailsDraft =>
    standIns.value.some((other) => other.id === details.value.standIn) ? details.value : { ...details.value, standIn: '' }
  const write = (person: CheckedPerson) => {
    const changed = changedDetails(before.details, settled())
    if (id.value === null) return enterPerson(circle.document, context(null), { ...person, ...changed })
    const { name, organisation, role } = before.draft
    const edited = editPerson(circle.document, id.value, {
      ...(person.name !== name && { name: person.name }),
      ...(draft.value.organisation !== organisation && { organisation: person.organisation }),
      ...(person.role !== role && { role: person.role }),
      ...changed,
    })
    return edited.ok ? { ok: true as const, value: id.value } : edited
  }
  return {
    draft,
    details,
    errors: computed(() => (tried.value && !checked.value.ok ? checked.value.error : {})),
    refused,
    standIns,
    fill(person) {
      id.value = person?.id ?? null
      draft.value = { name: person?.name ?? '', organisation: person && (person.organisation ?? 'none'), role: person?.role ?? null }
      details.value = person === null ? { ...emptyDetails } : detailsOf(people.value.byId, person)
      before = { draft: { ...draft.value }, details: { ...details.value } }
      tried.value = false
      refused.value = ''
    },
    save() {
      tried.value = true
      if (!checked.value.ok) return null
      const saved = write(checked.value.value)
      refused.value = saved.ok ? '' : say(saved.error)
      return saved.ok ? { ...checked.value.value, id: saved.value } : null
    },
  }
}
