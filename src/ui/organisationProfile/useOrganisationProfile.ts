import { computed, type ShallowRef } from 'vue'
import { organisationProfileView, type ProfileAtHome } from '../../document/organisationProfile.ts'
import { type OrganisationProfile, parseProfileContent, profileChanges, profileContent } from '../../model/organisationProfile.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenHome } from '../homeTeam/useOpenHome.ts'
import { type Sharing, useSharing } from '../sharing/useSharing.ts'

export interface UsedProfile {
  readonly atHome: Readonly<ShallowRef<ProfileAtHome>>
  readonly sharing: Sharing<OrganisationProfile>
}

/** The profile as it stands at home, beside what was shared last. */
export function useOrganisationProfile(): UsedProfile {
  const { home } = useOpenHome()
  const atHome = useLive(organisationProfileView(home.document))
  const draft = computed(() => profileContent(atHome.value.profile))
  const sharing = useSharing({ subject: 'profile', meeting: null, draft, parse: parseProfileContent, changes: profileChanges })
  return { atHome, sharing }
}
