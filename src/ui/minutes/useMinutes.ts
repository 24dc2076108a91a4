import { computed, type ComputedRef } from 'vue'
import { clusteredView, clustersView } from '../../document/clusters.ts'
import { shownDotsView } from '../../document/collecting.ts'
import { commitmentsView } from '../../document/commitments.ts'
import { evaluationsView } from '../../document/evaluations.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { reflectionsView } from '../../document/reflections.ts'
import { roundView } from '../../document/round.ts'
import { buildMinutes, type MinutesWords } from '../../export/minutes.ts'
import type { Paper } from '../../export/paper.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { teamTexts } from '../../i18n/later/team.ts'
import { answerText, choiceQuestions } from '../../method/evaluation.ts'
import { hasSheets } from '../../method/resultSheets.ts'
import { promptText } from '../../method/prompts.ts'
import { plannedMinutes } from '../../model/agenda.ts'
import { dayAt } from '../../model/date.ts'
import { optionsOf } from '../../model/cluster.ts'
import { evaluate } from '../../model/evaluation.ts'
import type { OrganisationId } from '../../model/ids.ts'
import type { Person } from '../../model/person.ts'
import { tally } from '../../model/tally.ts'
import { useAttendance } from '../attendance/useAttendance.ts'
import { useRevisions } from '../sharing/useRevisions.ts'
import { useFormat } from '../composables/useFormat.ts'
import { useLive } from '../composables/useLive.ts'
import { useNames } from '../composables/useNames.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useTexts } from '../composables/useTexts.ts'
import type { OpenMeeting } from '../meeting/useMeeting.ts'
import { useSpent } from '../meeting/useSpent.ts'
import { meetingTitle, meetingWhen } from '../rounds/meetingWords.ts'
import { usePracticalLines } from '../plan/usePracticalLines.ts'
import { useFollowedUp } from './useFollowedUp.ts'
import { useIdeasTaken } from './useIdeasTaken.ts'
import { usePlannedAt } from './usePlannedAt.ts'
import { usePromiseWords } from './usePromiseWords.ts'

/**
 * The minutes of the meeting in the reader's language, as they change; null while the meeting is not here. `within`: they
 * stand in a document of the round, which need not be told at each meeting.
 */
export function useMinutes(open: OpenMeeting, within = false): ComputedRef<Paper | null> {
  const { id, round } = open
  const { document } = round.circle
  const t = useTexts()
  const w = useTextPart(minutesTexts)
  const team = useTextPart(teamTexts)
  const format = useFormat()
  const names = useNames(round)
  const attendance = useAttendance(round)
  const revisions = useRevisions()
  const spent = useSpent(open)
  const practical = usePracticalLines()
  const info = useLive(roundView(document))
  const organisations = useLive(organisationsView(document))
  const meetings = useLive(meetingsView(document))
  const reflections = useLive(reflectionsView(document))
  const clusters = useLive(clustersView(document))
  const clustered = useLive(clusteredView(document))
  const dots = useLive(shownDotsView(document))
  const evaluations = useLive(evaluationsView(document))
  const followedUp = useFollowedUp(open, spent)
  const ideas = useIdeasTaken(open)
  const plannedAt = usePlannedAt(open)
  const promiseWords = usePromiseWords(open)
  const commitments = useLive(commitmentsView(document))

  const nameOf = (meeting: { readonly title: string | null; readonly kind: string }) => meetingTitle(meeting, round.words.value, t.value.meeting.unnamedMeeting)
  const organisationOf = (organisation: OrganisationId | null) =>
    organisation === null ? null : (organisations.value.byId.get(organisation)?.name ?? null)
  const day = (date: string) => format.value.date(date, open.meeting.value?.date ?? '')
  const present = computed(() => {
    const there = [...(attendance.value.get(id)?.keys() ?? [])].flatMap((person) => names.value.person(person) ?? [])
    const line = (of: readonly Person[]) => of.map(({ name, role }) => `${name || t.value.common.unnamed} (${round.words.value.roles[role].label})`).join(', ')
    const known = [...organisations.value.list.map(({ name }) => name), null]
    return known.flatMap((name) => {
      const people = there.filter(({ organisation }) => organisationOf(organisation) === name)
      return people.length === 0 ? [] : [`${name ?? t.value.meeting.noOrganisation}: ${line(people)}`]
    })
  })
  /** A result sheet belongs to no meeting; it is told of where it is read. */
  const areSheetsRead = computed(() => hasSheets(round.structure, open.meeting.value?.kind ?? ''))
  const shared = computed(() =>
    revisions.value.flatMap(({ revision, number }) => {
      if (number === null || !(revision.meeting === id || (revision.subject === 'resultSheet' && areSheetsRead.value))) return []
      return [w.value.sharedLine(organisationOf(revision.organisation) ?? '', team.value.subjects[revision.subject], number, day(dayAt(revision.at)))]
    }),
  )
  const next = computed(() => {
    const after = meetings.value.list.filter(({ date }) => date !== null && date > (open.meeting.value?.date ?? '9999'))
    const first = [...after].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))[0]
    return first === undefined ? null : [nameOf(first), meetingWhen(first, format.value), first.place].filter(Boolean).join(' · ')
  })
  const written = computed(() => reflections.value.list.filter((note) => note.meeting === id))
  const chosen = computed(() => new Map([...dots.value].map(([item, { each, ballots, hands }]) => {
    const notes = written.value.filter((note) => note.item === item && note.text.trim() !== '')
    const options = optionsOf(notes, clusters.value.list.filter((cluster) => cluster.item === item), clustered.value)
    const rows = tally(options, ballots, hands, each).filter((row) => row.dots > 0)
    return [item, rows.map((row) => w.value.chosenLine(options.find(({ id: option }) => option === row.option)?.text ?? '', row.dots, row.hands))]
  })))
  const questions = choiceQuestions(round.structure)
  const evaluated = computed(() => new Map([...evaluations.value].map(([item, all]) => [item, evaluate(questions, all).flatMap(({ question: id, counts, onPaper }) => {
    const question = questions.find((each) => each.id === id)
    if (question === undefined) return []
    const given = counts.filter(({ count }) => count > 0).map(({ answer, count }) => `${answerText(round.words.value, question, answer)} ${String(count)}`)
    return [w.value.evaluatedLine(promptText(round.words.value, `evaluation.${id}`) ?? id, given.join(', '), onPaper)]
  })])))
  const words = computed((): MinutesWords => ({
    ...w.value,
    item(item) {
      const took = spent.value.get(item.id)
      const title = open.title(item)
      const planned = format.value.minutes(plannedMinutes(item, open.participants.value))
      if (took !== undefined) return w.value.took(title, format.value.minutes(took), planned)
      return item.today === 0 ? w.value.skipped(title) : w.value.planned(title, planned)
    },
    title: open.title,
    prompt: (prompt) => (prompt === null ? null : promptText(round.words.value, prompt)),
    by: (person) => [names.value.name(person), names.value.organisation(person)].filter(Boolean).join(', '),
    group: ({ group }) => (group === 'alone' ? null : t.value.reflections.groups[group]),
    paper: ({ paper, created }) => (paper ? t.value.reflections.fromPaper(names.value.name(created.by)) : null),
    ...promiseWords.value,
  }))
  return computed(() => {
    const meeting = open.meeting.value
    if (meeting === null) return null
    const host = organisationOf(meeting.host)
    const facts = [within ? null : w.value.round(info.value.name), meetingWhen(meeting, format.value), meeting.place, host && w.value.host(host), ...practical.value.roles(id)]
    return buildMinutes(
      {
        title: w.value.title(nameOf(meeting)),
        facts: facts.flatMap((fact) => fact || []),
        present: present.value,
        items: open.items.value,
        shared: shared.value,
        followedUp: followedUp.value,
        reflections: written.value,
        clusters: clusters.value.list,
        clustered: clustered.value,
        chosen: chosen.value,
        evaluated: evaluated.value,
        ideas: ideas.value,
        goesOn: plannedAt.value,
        commitments: commitments.value.list.filter((each) => each.meeting === id),
        next: next.value,
      },
      words.value,
    )
  })
}
