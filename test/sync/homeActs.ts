/** What people do for themselves, at home, and from there to the round, at random, through the real commands. */
import { addIdea, chooseIdea, ideasView, setIdeaDeleted } from '../../src/document/ideas.ts'
import { askToShare } from '../../src/document/asked.ts'
import { agendaItemsView } from '../../src/document/agenda.ts'
import { homeTeamView } from '../../src/document/homeTeam.ts'
import { addMaterial, editMaterial, materialsAt, materialsView, moveMaterial, setMaterialDeleted } from '../../src/document/materials.ts'
import { moveReflection } from '../../src/document/move.ts'
import { present } from '../../src/document/presenting.ts'
import { type SectionPlace, sectionText, sectionTextView } from '../../src/document/presentations.ts'
import { organisationProfileView, profileText, setProfileFact } from '../../src/document/organisationProfile.ts'
import { prerequisiteNote, prerequisiteView, setPrerequisite } from '../../src/document/prerequisites.ts'
import { peopleView } from '../../src/document/people.ts'
import { fillSections, resultPlace, takeBackFilled } from '../../src/document/resultSheet.ts'
import { type RatingPlace, ratingText, ratingTexts, ratingView, setLevel, setView } from '../../src/document/ratings.ts'
import { addReflection, reflectionsView } from '../../src/document/reflections.ts'
import { revisionsView } from '../../src/document/revisions.ts'
import type { RootText } from '../../src/document/schema.ts'
import { openRootText } from '../../src/document/text.ts'
import { methodVersions, structureOf } from '../../src/method/versions.ts'
import { choices } from '../../src/model/idea.ts'
import type { MaterialContent } from '../../src/model/material.ts'
import { presentationContent, type PresentedSection } from '../../src/model/presentation.ts'
import { declarations, organisationTypes, profileContent, profileTexts } from '../../src/model/organisationProfile.ts'
import { prerequisiteAnswers } from '../../src/model/prerequisite.ts'
import { prerequisitesContent } from '../../src/model/prerequisitesContent.ts'
import { ratingContent } from '../../src/model/ratingContent.ts'
import type { OpenCircle } from '../../src/session/port.ts'
import { settleWhenStored } from '../../src/session/settleMoves.ts'
import { share, type ShareInput } from '../../src/session/sharing.ts'
import type { Canaries } from './canaries.ts'
import { type Act, meetingOf, one } from './roundActs.ts'
import type { Simulation } from './simulatedNetwork.ts'
import { filesNamedIn, type Phone } from './simulatedPhone.ts'

const version = methodVersions[0]
const levels = structureOf(version)?.levels ?? []
const dimensions = ['goals', 'steering'] as const
const items = ['time', 'mandate'] as const

function placeOf(sim: Simulation, phone: Phone): RatingPlace | null {
  const meeting = meetingOf(sim, phone)
  return meeting && { meeting, dimension: one(sim, dimensions) ?? 'goals' }
}

const sections = ['mandate', 'chain'] as const
const sheetSections = ['did', 'result'] as const

function sectionOf(sim: Simulation, phone: Phone): SectionPlace | null {
  const meeting = meetingOf(sim, phone)
  return meeting && { meeting, section: one(sim, sections) ?? 'chain' }
}

/** As it would be shared. */
function sectionAt(phone: Phone, place: SectionPlace): PresentedSection {
  const { document } = phone.home()
  const materials = materialsAt(materialsView(document).get().list, place).map(({ content }) => content)
  return { section: place.section, text: sectionTextView(document, place).get(), materials }
}

/** Types a word letter by letter somewhere in the text; sometimes what stood there is cleared first, or it is undone. */
function typeWord(sim: Simulation, phone: Phone, name: RootText, word: string): boolean {
  const text = openRootText(phone.home().document, name, phone.context)
  text.begin()
  if (sim.random() < 0.2) text.edit([{ at: 0, remove: text.get().length, insert: '' }])
  const start = sim.pick(text.get().length + 1)
  for (const [i, letter] of [...word].entries()) text.edit([{ at: start + i, remove: 0, insert: letter }])
  if (sim.random() < 0.2) text.undo()
  text.close()
  return true
}

function note(phone: Phone, circle: OpenCircle, of: OpenCircle, word: string) {
  const input = { item: null, prompt: null, text: `note ${word}`, circle: of.id }
  return addReflection(circle.document, phone.context(), input)
}

/** Moves a note of one's own to where it was written for, as the app does. */
function move(sim: Simulation, phone: Phone, to: OpenCircle, moved: (text: string) => void) {
  const mine = phone.mine()
  const found = one(sim, reflectionsView(mine.document).get().list)
  const done = found && moveReflection(mine.document, to.document, phone.context(), found.id)
  if (done?.ok !== true || found === null) return done
  moved(found.text)
  void settleWhenStored(mine, to)
  return done
}

/** A note names the file when the phone has stored it. */
async function addFile(phone: Phone, circle: OpenCircle, bytes: Uint8Array): Promise<void> {
  const added = await (await circle.files()).add(bytes)
  if (added.ok) nameFile(phone, circle, added.value)
}

async function shareFile(phone: Phone, hash: string, shared: (text: string) => void): Promise<void> {
  const [home, round] = [phone.home(), phone.circle()]
  const files = await home.files()
  const bytes = await files.get(hash)
  if (bytes === null) return
  shared(Buffer.from(bytes).toString('latin1'))
  if ((await files.copyTo(await round.files(), [hash])).ok) nameFile(phone, round, hash)
}

/** All that were ever named: somebody else's hand may write into the middle of a hash. */
export const everyFile = new Set<string>()

function nameFile(phone: Phone, circle: OpenCircle, hash: string): void {
  everyFile.add(hash)
  addReflection(circle.document, phone.context(), { item: null, prompt: null, text: `file:${hash}`, circle: circle.id })
}

export function homeActs(canaries: Canaries): Readonly<Record<string, Act>> {
  const homeOf = (phone: Phone) => ({ home: phone.home().id })
  const shareNow = (phone: Phone, input: ShareInput): boolean => {
    canaries.release(input.content, 'round')
    void share(phone.signing, phone.home(), phone.circle(), { ...phone.context(), meeting: input.meeting }, input)
    return true
  }
  const fresh = (place: 'mine' | 'home', phone: Phone) => canaries.fresh(place, phone.home().id)
  return {
    noteForRound: (_, phone) => note(phone, phone.mine(), phone.circle(), fresh('mine', phone)),
    noteForHome: (_, phone) => note(phone, phone.mine(), phone.home(), fresh('mine', phone)),
    moveToRound: (sim, phone) => move(sim, phone, phone.circle(), (text) => canaries.release(text, 'round')),
    moveHome: (sim, phone) => move(sim, phone, phone.home(), (text) => canaries.release(text, homeOf(phone))),
    writeAtHome: (_, phone) => note(phone, phone.home(), phone.circle(), fresh('home', phone)),
    addFile(sim, phone) {
      const word = fresh('home', phone)
      const bytes = new Uint8Array(sim.random() < 0.1 ? 80_000 : 40 + sim.pick(400))
      bytes.set(new TextEncoder().encode(`\u0000${word}`), bytes.length - 12)
      void addFile(phone, phone.home(), bytes)
      return true
    },
    shareFile(sim, phone) {
      const hash = one(sim, filesNamedIn(phone.home()))
      if (hash === null) return null
      void shareFile(phone, hash, (text) => canaries.release(text, 'round'))
      return true
    },
    ownView(sim, phone) {
      const [place, { person }] = [placeOf(sim, phone), phone.context()]
      return place && person && setView(phone.home().document, person, place, one(sim, [...levels, null]), levels)
    },
    jointLevel(sim, phone) {
      const place = placeOf(sim, phone)
      return place && setLevel(phone.home().document, place, one(sim, [...levels, null]), levels)
    },
    typeAtHome(sim, phone) {
      const place = placeOf(sim, phone)
      return place && typeWord(sim, phone, ratingText(place, one(sim, ratingTexts) ?? 'way'), fresh('home', phone))
    },
    share(sim, phone) {
      const place = placeOf(sim, phone)
      if (place === null) return null
      const { document } = phone.home()
      const ratings = dimensions.map((dimension) => [dimension, ratingView(document, { ...place, dimension }).get()] as const)
      const content = JSON.stringify(ratingContent(version, levels, new Map(ratings)))
      return shareNow(phone, { subject: 'rating', meeting: place.meeting, content })
    },
    profileFact(sim, phone) {
      const { document } = phone.home()
      const kind = sim.pick(4)
      if (kind === 0) return setProfileFact(document, 'type', one(sim, [...organisationTypes, null]))
      if (kind === 1) return setProfileFact(document, 'population', sim.pick(3) === 0 ? null : 1 + sim.pick(90_000))
      if (kind === 2) return setProfileFact(document, 'declaration', one(sim, [...declarations, null]))
      return setProfileFact(document, 'decisionDate', one(sim, ['2024-03-12', null]))
    },
    typeInProfile: (sim, phone) => typeWord(sim, phone, profileText(one(sim, profileTexts) ?? 'goals'), fresh('home', phone)),
    shareProfile(_, phone) {
      const content = JSON.stringify(profileContent(organisationProfileView(phone.home().document).get().profile))
      return shareNow(phone, { subject: 'profile', meeting: null, content })
    },
    answerPrerequisite(sim, phone) {
      const [{ document }, item] = [phone.home(), one(sim, items) ?? 'time']
      const kind = sim.pick(3)
      if (kind === 0) return setPrerequisite(document, item, 'answer', one(sim, [...prerequisiteAnswers, null]))
      if (kind === 1) return setPrerequisite(document, item, 'date', one(sim, ['2027-03-01', null]))
      const owner = one(sim, peopleView(phone.circle().document).get().list)?.id ?? null
      return setPrerequisite(document, item, 'owner', owner)
    },
    noteOnPrerequisite: (sim, phone) => typeWord(sim, phone, prerequisiteNote(one(sim, items) ?? 'time'), fresh('home', phone)),
    sharePrerequisites(_, phone) {
      const { document } = phone.home()
      const answered = items.map((item) => [item, prerequisiteView(document, item).get()] as const)
      const content = JSON.stringify(prerequisitesContent(version, new Map(answered)))
      return shareNow(phone, { subject: 'prerequisites', meeting: null, content })
    },
    typeSection(sim, phone) {
      const place = sectionOf(sim, phone)
      return place && typeWord(sim, phone, sectionText(place), fresh('home', phone))
    },
    material(sim, phone) {
      const place = sectionOf(sim, phone)
      const { document } = phone.home()
      const there = one(sim, [...materialsView(document).get().byId.values()])
      if (place === null) return null
      if (there === null || sim.random() < 0.4) {
        const numbers = { unit: '%', women: sim.pick(100), men: sim.pick(100), source: '' }
        return addMaterial(document, phone.context(), place, { kind: 'figure', label: fresh('home', phone), ...numbers })
      }
      if (sim.random() < 0.3) return setMaterialDeleted(document, there.id, sim.random() < 0.5)
      if (sim.random() < 0.5) return moveMaterial(document, phone.context(), there.id, one(sim, ['up', 'down'] as const) ?? 'up')
      return editMaterial(document, there.id, { ...there.content, label: fresh('home', phone) } as MaterialContent)
    },
    sharePresentation(sim, phone) {
      const place = sectionOf(sim, phone)
      if (place === null) return null
      const drafts = sections.map((section) => sectionAt(phone, { ...place, section }))
      const content = JSON.stringify(presentationContent(version, drafts))
      return shareNow(phone, { subject: 'presentation', meeting: place.meeting, content })
    },
    typeInSheet: (sim, phone) => typeWord(sim, phone, sectionText(resultPlace(one(sim, sheetSections) ?? 'did')), fresh('home', phone)),
    fillSheet(sim, phone) {
      const { document } = phone.home()
      const figure = { label: fresh('home', phone), unit: '%', women: sim.pick(100), men: null, source: '' }
      const drafts = new Map(sheetSections.map((section) => [section, { text: fresh('home', phone), figures: [figure, figure] }]))
      const filled = fillSections(document, phone.context(), drafts)
      return filled.ok && sim.random() < 0.3 ? takeBackFilled(document, filled.value) : filled
    },
    shareSheet(_, phone) {
      const drafts = sheetSections.map((section) => sectionAt(phone, resultPlace(section)))
      return shareNow(phone, { subject: 'resultSheet', meeting: null, content: JSON.stringify(presentationContent(version, drafts)) })
    },
    present(sim, phone) {
      const { document } = phone.circle()
      const meeting = meetingOf(sim, phone)
      const revision = one(sim, revisionsView(document).get().list.filter(({ subject }) => subject === 'presentation'))
      if (meeting === null) return null
      const shown = revision && { revision: revision.id, section: one(sim, sections) ?? 'chain' }
      return present(document, phone.context(), meeting, sim.random() < 0.2 ? null : shown)
    },
    takeHome(sim, phone) {
      const revision = one(sim, revisionsView(phone.circle().document).get().list)
      const organisation = homeTeamView(phone.home().document).get()?.organisation
      if (revision === null || organisation === undefined) return null
      const from = [{ kind: 'revision', circle: null, id: revision.id } as const]
      const idea = { organisation, dimension: 'goals', what: `Idea of ${phone.name}`, reason: 'because', difference: 'They ask', from }
      return addIdea(phone.circle().document, phone.context(), { ...idea, choice: one(sim, [...choices, null]) })
    },
    chooseIdea(sim, phone) {
      const { document } = phone.circle()
      const idea = one(sim, [...ideasView(document).get().byId.values()])
      if (idea === null) return null
      if (sim.random() < 0.3) return setIdeaDeleted(document, idea.id, sim.random() < 0.5)
      return chooseIdea(document, idea.id, one(sim, [...choices, null]))
    },
    askToShare(sim, phone) {
      const item = one(sim, agendaItemsView(phone.circle().document).get().list)
      return item && askToShare(phone.circle().document, phone.context(), item.id)
    },
  }
}
