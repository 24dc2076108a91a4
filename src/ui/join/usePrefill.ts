import { type Ref, watch } from 'vue'
import type { Organisation } from '../../model/round.ts'
import type { Profile } from '../../storage/port.ts'
import { useApp } from '../app.ts'
import { type PersonDraft, profileOrganisation, profileRole } from '../people/personDraft.ts'

/** Fills in what was said last time, where nothing has been said yet; the organisation when the round's are known. */
export function usePrefill(draft: Ref<PersonDraft>, organisations: () => readonly Organisation[] | null): void {
  const app = useApp()
  let profile: Profile | null = null

  const fill = () => {
    if (profile === null) return
    const { name, role, organisation } = draft.value
    const known = organisations()
    draft.value = {
      name: name === '' ? profile.name : name,
      role: role ?? profileRole(profile),
      organisation: organisation ?? (known && profileOrganisation(profile, known)),
    }
  }
  const load = async () => {
    profile = await app.profile.load()
    fill()
  }
  // Without a profile the fields are empty, as on a new phone.
  void load().catch(() => {})
  watch(() => organisations()?.length ?? 0, fill)
}
