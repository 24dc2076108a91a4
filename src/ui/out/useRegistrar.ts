import { computed, type ComputedRef } from 'vue'
import { roundContent } from '../../document/roundContent.ts'
import { fileName } from '../../export/fileName.ts'
import { openRoundFile } from '../../export/openData/round.ts'
import { contentFacts, contentLines, type ContentWords } from '../../export/sharedContent.ts'
import { type ShareRecord, stamp } from '../../export/shareRecord.ts'
import { minutesTexts } from '../../i18n/later/minutes.ts'
import { recordTexts } from '../../i18n/later/record.ts'
import { registrarTexts } from '../../i18n/later/registrar.ts'
import { teamTexts } from '../../i18n/later/team.ts'
import { revisionNumbers } from '../../model/revision.ts'
import { useApp } from '../app.ts'
import { type SharedRevision, useRevisions } from '../sharing/useRevisions.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useContentWords } from '../sharing/useContentWords.ts'
import { useRoundWords } from './useRoundWords.ts'
import { type SharedPictures, useSharedPictures } from './useSharedPictures.ts'
import { useStory } from './useStory.ts'

export interface Registrar {
  /** Each organisation that has shared something, by name, and how much. */
  readonly shared: ComputedRef<readonly { readonly organisation: string; readonly count: number }[]>
  /** False while signatures are being checked. */
  readonly ready: ComputedRef<boolean>
  readonly pictures: SharedPictures
  file(): Promise<File>
}

/** All of the round that can be registered, as one file. */
export function useRegistrar(): Registrar {
  const app = useApp()
  const { document } = useOpenRound().circle
  const w = useTextPart(registrarTexts)
  const r = useTextPart(recordTexts)
  const minutes = useTextPart(minutesTexts)
  const team = useTextPart(teamTexts)
  const words = useRoundWords()
  const said = useContentWords()
  const story = useStory()
  const revisions = useRevisions()
  const pictures = useSharedPictures()
  const groups = computed(() => {
    const names = new Map<string, SharedRevision[]>()
    for (const each of revisions.value) {
      const name = words.value.organisation(each.revision.organisation)
      names.set(name, [...(names.get(name) ?? []), each])
    }
    return [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  })

  function recordOf(organisation: string, shared: readonly SharedRevision[], made: string, round: string): ShareRecord {
    const plain: ContentWords = { ...said.value, date: (day) => day }
    const numbers = revisionNumbers(shared.map(({ revision }) => revision))
    return {
      title: r.value.title(organisation),
      intro: r.value.intro(round, made),
      shares: shared.map(({ revision, authenticity }) => {
        const before = revision.meeting === null ? '' : words.value.meeting(revision.meeting)
        const what = [team.value.subjects[revision.subject], before].filter(Boolean).join(' · ')
        const signature = [w.value.signature, w.value.signatures[authenticity ?? 'unknown']] as const
        return {
          title: r.value.version(what, numbers.get(revision.id) ?? 0),
          facts: [[r.value.when, stamp(revision.at)], [r.value.by, plain.person(revision.by)], ...contentFacts(revision, plain), signature, [r.value.hash, revision.hash]],
          content: contentLines(revision, plain),
        }
      }),
    }
  }

  async function file(): Promise<File> {
    const content = roundContent(document)
    const made = stamp(app.now())
    const { registrarZip } = await import('../../export/registrar.ts')
    const { pictures: shown, lacking } = await pictures.read()
    const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n')
    const { readMeTitle, lacks, lacksPictures, lacksHome, lacksPrivate } = w.value
    const zip = registrarZip(
      {
        readMe: `${[`# ${readMeTitle(content.name)}`, w.value.made(made), `## ${lacks}`, list([...(lacking === 0 ? [] : [lacksPictures(lacking)]), lacksHome, lacksPrivate])].join('\n\n')}\n`,
        story: story.value,
        records: groups.value.map(([organisation, shared]) => ({ organisation, record: recordOf(organisation, shared, made, content.name) })),
        data: openRoundFile(content),
        pictures: shown,
      },
      { ...w.value, language: words.value.files.language, leftOut: minutes.value.leftOut },
    )
    return new File([zip], fileName(`${content.name} ${w.value.file}`, 'zip', w.value.file), { type: 'application/zip' })
  }
  return {
    shared: computed(() => groups.value.map(([organisation, { length }]) => ({ organisation, count: length }))),
    pictures,
    ready: computed(() => app.subtle === null || revisions.value.every(({ authenticity }) => authenticity !== null)),
    file,
  }
}
