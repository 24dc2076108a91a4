import { computed, type ComputedRef } from 'vue'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import { roundView } from '../../document/round.ts'
import type { Paper } from '../../export/paper.ts'
import { resultBlocks } from '../../export/resultPaper.ts'
import { buildStory } from '../../export/roundStory.ts'
import { roundFactsTexts } from '../../i18n/later/roundFacts.ts'
import type { OrganisationId } from '../../model/ids.ts'
import { ratingShifts } from '../../model/ratingShift.ts'
import { usePlannedOf } from '../afterwards/usePlannedOf.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import { useMeeting } from '../meeting/useMeeting.ts'
import { useMinutes } from '../minutes/useMinutes.ts'
import { meetingTitle, meetingWhen } from '../rounds/meetingWords.ts'
import { useSharedSheets } from '../resultSheets/useSharedSheets.ts'
import { useRoundFacts } from '../rounds/useRoundFacts.ts'
import { useContentWords } from '../sharing/useContentWords.ts'
import { useThreads } from '../thread/useThreads.ts'
import { useRoundWords } from './useRoundWords.ts'
import { useSharedRatings } from '../sharing/useSharedRatings.ts'

/** The round as one document. Its meetings are those that were there when it was opened. */
export function useStory(): ComputedRef<Paper> {
  const round = useOpenRound()
  const { document } = round.circle
  const t = useTexts()
  const words = useRoundWords()
  const format = useFormat()
  const about = useRoundFacts()
  const factWords = useTextPart(roundFactsTexts)
  const info = useLive(roundView(document))
  const organisations = useLive(organisationsView(document))
  const people = useLive(peopleView(document))
  const threads = useThreads(round)
  const plannedOf = usePlannedOf()
  const ratingsOf = useSharedRatings()
  const sheets = useSharedSheets()
  const content = useContentWords()
  const told = meetingsView(document).get().list.map(({ id }) => {
    const open = useMeeting(round, id)
    return { open, minutes: useMinutes(open, true) }
  })
  const members = computed(() => {
    const of = (id: OrganisationId | null) =>
      people.value.list.filter(({ organisation }) => organisation === id).map(({ name, role }) => `${name || t.value.common.unnamed}, ${words.value.method.roles[role].label}`)
    const without = of(null)
    const own = organisations.value.list.map(({ id, name }) => ({ name, people: of(id) }))
    return without.length === 0 ? own : [...own, { name: t.value.meeting.noOrganisation, people: without }]
  })
  return computed(() => {
    const held = told.filter(({ open }) => open.state.value !== 'before')
    const days = told.flatMap(({ open }) => open.meeting.value?.date ?? []).sort()
    const ahead = told.flatMap(({ open }) => (open.state.value === 'before' && open.meeting.value !== null ? [open.meeting.value] : []))
    return buildStory(
      {
        name: info.value.name || t.value.round.title,
        facts: [about.value.theme && factWords.value.themeIs(about.value.theme), about.value.period].filter(Boolean),
        from: about.value.period === '' ? (days[0] ?? null) : null,
        to: days.at(-1) ?? null,
        organisations: members.value,
        minutes: held.flatMap(({ minutes }) => minutes.value ?? []),
        ahead: ahead.map((meeting) => [meetingTitle(meeting, words.value.method, t.value.meeting.unnamedMeeting), meetingWhen(meeting, format.value, ''), meeting.place].filter(Boolean).join(' · ')),
        threads: threads.value,
        plans: organisations.value.list.map(({ id, name }) => ({ organisation: name, plans: plannedOf.value(id) })),
        shifts: organisations.value.list.flatMap(({ id, name }) => {
          const shifts = ratingShifts(ratingsOf.value(id))
          return shifts.length === 0 ? [] : [{ organisation: name, shifts }]
        }),
        sheets: sheets.value.flatMap(({ organisation: { name }, sheet }) =>
          sheet === null ? [] : [{ organisation: name || t.value.common.unnamed, blocks: resultBlocks(sheet.content, content.value) }],
        ),
      },
      words.value,
    )
  })
}
