import { computed, type ComputedRef } from 'vue'
import type { MeetingId } from '../../model/ids.ts'
import {
  parsePresentation,
  presentationChanges,
  type PresentationContent,
  presentationContent,
  type PresentedSection,
} from '../../model/presentation.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { type Sharing, useSharing } from '../sharing/useSharing.ts'

/** The presentation as it stands beside what was shared last. */
export function usePresentationShare(
  meeting: MeetingId,
  sections: ComputedRef<readonly PresentedSection[]>,
): Sharing<PresentationContent> {
  const { structure } = useOpenRound()
  const draft = computed(() => presentationContent(structure.version, sections.value))
  return useSharing({ subject: 'presentation', meeting, draft, parse: parsePresentation, changes: presentationChanges })
}
