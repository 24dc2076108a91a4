import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const frame = /node_modules\/(@vue|vue|vue-router|pinia)\/|src\/(ui\/base\/(?!Shared|[Mm]arkdown)|ui\/composables\/use(Announce|ErrorText|Format|KeptFocus|Live|Locale|NoUpdateWhile|PageFocus|ReadOnly|TextPart|Texts|Title)\.|ui\/(app|pageTimers|join\/(CodeField|CodeGroups|codeDisplay|readInvite))[/.]|(i18n\/(sv|errorText|format|locale)|stores|model|protocol)[/.])/
const data = /node_modules\/(yjs|lib0\/(?!broadcastchannel|mutex|websocket)|dexie)\/|src\/packageLogging|src\/(document\/(?!example)|session\/(?!ownCommitments|heldCircles|circleFiles|compaction|moveStore|refuge|search|serverTime)|storage\/(?!memoryStore))/
// What no meeting needs in order to be written in comes with its own screens: the homes, and what they prepare.
const homes = /src\/(document\/(boardReport|carriedHomes|homeMerge|homeTeam|homes|improvements|materials|mentorChecks|obstacles|pdsaTests|pictures|presentations|resultSheet|revisions|rootsView|stakeholders|yearDates)|session\/(homes|pairedRounds|pictures|restoreHome|restoreShares|seekHomes)|model\/(attachment|changes|figure|home|improvement|json|material|obstacle|pdsaTest|presentation|revision|stakeholder|yearDate))\.ts$/
const prepare =
  /src\/(ui\/(afterwards|between|brief|comparison|health|homeTeam|ideas|improvement|mentor|obstacles|organisationProfile|pdsaTests|prerequisites|presentations|ratings|resultSheets|sharing|stakeholders|minutes\/(PaperActions|usePaperPictures)|plan\/PlanLink)|document\/(homeFields|ideas|organisationProfile|prerequisites|presenting|ratings)\.|session\/(mergeHomes|sharing|signing|startHome)\.|model\/(between|brief\w*|comparison|health|idea|organisationProfile|prerequisite|prerequisitesContent|rating|ratingContent|ratingShift|resultDraft|resultSheet|runChart)\.|export\/(fileName|lines|paperMarkdown|presented|resultPaper|share)|method\/(prepared|resultSheets|stories|v1\/(resultSheet|story))|ui\/composables\/(handOut|useHandOut)|i18n\/later\/(afterwards|basics|brief|compare|handOut|health|improvement|mentor|minutes|obstacles|pdsa|plan|presentation|record|resultSheet|stakeholders|team)(\.sv)?\.ts$)/
const attendance = /src\/(ui\/(attendance\/(?!tick)|meeting\/PresentList|people\/groupPeople)|document\/attendance\.|model\/(attendance|coverage|standIn)\.|i18n\/later\/(attendance|person)(\.sv)?\.ts)/
const plan = /src\/(ui\/(plan\/(?!PlanLink)|rounds\/(MeetingDialog|meetingFields))|export\/(ics|icsLines|planEvents)\.|model\/(plan|deadline)\.|(document|model)\/meetingPractical\.|i18n\/later\/yearDates)/
// What is handed over between one's own devices: *Open on my computer*, and home from a computer in the room.
const pairing = /src\/((model|protocol|document)\/pairing|document\/mineCopy|protocol\/(near|secretLink)|session\/(bringHome|handOver|pairing|pairingKeys|takeAlong|takeHome|takeOver))\.ts$/
// What is sealed into a file, and comes out of one.
const backup = /src\/(session\/backup\/|document\/unwritten\.|protocol\/(sealedFile|recoveryCode)\.|ui\/backup\/|i18n\/later\/backup(\.sv)?\.ts)/
// The spare copy: what keeps it, without what brings it back.
const spare = /src\/(spare\.|session\/(spare\/(?!restore)|backup\/(packedCircle|parts)\.))/
const later = (id: string) => [homes, prepare, attendance, plan, pairing, spare, backup].some((group) => group.test(id)) || leading.test(id) || wall.test(id) || collecting.test(id) || thread.test(id) || edition.test(id) || method.test(id) || history.test(id) || leave.test(id) || erase.test(id) || movingCode.test(id) || homeScreen.test(id) || facts.test(id) || /src\/(protocol\/(accessibility|closeCodes|formatCode|iceServers|mailbox|mailboxLimits|relay|relayLimits|signalling)|document\/(unsigned|counts|bringInRound|begunSpreads|continuations|spreadPlans|roundContent|handedOn|holding|spreads|agendaEdit|asked|sameContent|meetingEdit|inspect|organisationEdit|peopleEdit|commitmentEdit|newRound|preparedTexts|promise)|session\/(awaitedRounds|homeLinks|safeCopies|spare\/\w+)|model\/(continuation|evaluationFacts|spreadPlan|news|pictureHead|excerpt|glossary|personalNumber|handedOn|holding|keyFigures|layout|lookBack|months|spread|fold|followUp|lender|likelySame|namesIn|search))\.ts$/.test(id)
// What the views of a round share once it is open, and what says in words which meeting is meant.
const round = /src\/(ui\/composables\/useCameFrom\.|ui\/rounds\/(RoundShell|RoundFrame|RoundTabs|readOnlyOf|roundMethod)|method\/prompts\.|ui\/base\/MarkdownText\.)/
// The day as a list, and what leads through it.
const leading = /src\/(ui\/(leading\/|exercise\/|signals\/|meeting\/(Agenda|AskToShare|FollowBar|ItemGuide|MeetingAgenda|ReflectionBar|answeredMemory|usePace|useSpent))|document\/(asked|groups|replan|signals)\.|method\/(v1\/)?exercises\.|model\/(grouping|replan|steps|turns)\.|i18n\/later\/(asked|exercise|leading|signals)(\.sv)?\.ts)/
// What is gathered without names, and what shows it when it is over.
const collecting = /src\/(ui\/collecting\/|(document|model)\/(collecting|clusters?|evaluations?)\.|method\/evaluation\.|document\/(release|withheld)\.|model\/tally\.|session\/releasing\.|i18n\/later\/collecting(\.sv)?\.ts)/
const wall = /src\/(ui\/wall\/|(document|model)\/wall\.|i18n\/later\/wall(\.sv)?\.ts)/
// From an idea to what came of it; long lists with it.
const thread = /src\/(ui\/(thread|lists)\/|i18n\/later\/more|(document|model)\/commitmentMore\.|document\/apartTexts\.|model\/thread\.|i18n\/later\/thread(\.sv)?\.ts)/
// A group's own version of the method: what applies it, and the pages that change it.
const edition = /src\/((model|method)\/edition\w*|document\/roundEdition)\.ts$/
const method = /src\/(ui\/method\/|document\/editions\.|i18n\/later\/method(\.sv)?\.ts)/
// How texts stood before.
const history = /src\/(ui\/history\/|(document|model)\/history\.|session\/keepHistory\.|i18n\/later\/history(\.sv)?\.ts)/
// What takes a round away from the phone.
const leave = /src\/(ui\/leave\/|document\/ownOfRound\.|session\/(besideMine|leaveRound)\.|i18n\/later\/leave(\.sv)?\.ts)/
// What goes from one screen to another's camera.
const movingCode = /src\/(ui\/movingCode\/|session\/movingCode\.|protocol\/(base45|fountain)\.|i18n\/later\/movingCode(\.sv)?\.ts)/
// What moves from the browser to the home screen, or from a room to the home.
const homeScreen = /src\/(ui\/(homeScreen|near)\/(?!platform|removed|useNearWords|NearCard|WaitingHome)|i18n\/later\/homeScreen(\.sv)?\.ts)/
// What takes a person out of a round.
const erase = /src\/(ui\/erase\/|document\/(erasure|mentions)\.|session\/keepErased\.|i18n\/later\/erase(\.sv)?\.ts)/
// What a round says of itself beside its name, and the form for it.
const facts = /src\/((document|model)\/roundFacts\.|ui\/rounds\/(MonthField|RoundDialog|RoundFactFields|RoundFactLines|useRoundFacts)|i18n\/later\/(organisations|roundFacts)(\.sv)?\.ts)/
const words = /src\/(ui\/rounds\/(useMethodWords|meetingWords|meetingStates)|method\/lookup)\./
// What is put together to be read, printed and taken out.
const documents = /src\/(document\/roundContent\.|model\/(keyFigures|namesIn)\.|ui\/(minutes\/(?!PaperActions|usePaperPictures)|out\/(?!BringIn|bringIn))|export\/(boardReport|commitmentLines|csvCell|keyFigureBlocks|lookBack\w*|minutes|plainMarkdown|public\w+|round\w+)\.|i18n\/later\/(registrar|roundFiles)(\.sv)?\.ts)/
// Ways that stand on several screens, each too small for a file of its own.
const signposts = /src\/(i18n\/later\/(accessibilityLink|backupLinks|glossaryLink|individuals|pairingLinks)\.|ui\/(accessibility\/AccessibilityLink|glossary\/GlossaryLink)\.)/
const writing = /src\/ui\/(meeting|reflections)\/(?!Agenda|AskToShare|FollowBar|GroupChoice|ItemGuide|ItemWays|MeetingAgenda|MeetingLobby|MeetingMissing|MoveDialog|PresentList|ReflectionBar|answeredMemory|usePace|useSpent)|src\/ui\/base\/Shared|src\/ui\/composables\/(text|keepList|typing|ownPresence|use(Text\.|Writers|Names|Calm|Clock|CircleStatus|OpenRound))/

// What a visitor waits for at the first visit is fetched all at once. All else is on the phone by then: its names would only
// make the first file heavier.
const isFirst = /(HomeView|JoinView|MeetingView|OpenMeeting|RoundShell|adapters|session|texts)-/

export default defineConfig({
  // Relative: the same build serves at a domain's root and under a sub-path (index.html carries <base>).
  base: './',
  // Dexie's own entry is a wrapped ES5 build; its modern one is what our floor needs, and lighter.
  resolve: {
    alias: {
      dexie: 'dexie/dist/modern/dexie.mjs',
      'lib0/logging': new URL('src/packageLogging.ts', import.meta.url).pathname,
    },
  },
  plugins: [
    // We write script setup only: the other API would be dead weight.
    vue({ features: { optionsAPI: false } }),
    VitePWA({
      strategies: 'generateSW',
      // We ask before updating and register by hand (ui/composables/useAppUpdate.ts): no injected script.
      registerType: 'prompt',
      injectRegister: false,
      filename: 'sw.js',
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        // Large, seldom needed, and not needed in a meeting: who chooses a PDF without network is told so.
        globIgnores: ['**/pdf-*', '**/pdf.worker-*'],
        navigateFallback: 'index.html',
        // What the server answers itself is never the app.
        navigateFallbackDenylist: [/\/(contact|healthz|ice|mailbox|metrics|time)$/],
        inlineWorkboxRuntime: true,
        cleanupOutdatedCaches: true,
        skipWaiting: false,
        clientsClaim: true,
      },
    }),
  ],
  build: {
    outDir: 'dist/app',
    target: ['safari16.4', 'chrome111', 'firefox115'],
    cssTarget: ['safari16.4', 'chrome111', 'firefox115'],
    manifest: true,
    sourcemap: false,
    modulePreload: { resolveDependencies: (view, files, { hostType }) => (hostType === 'html' || isFirst.test(view) ? files : files.filter((file) => file.endsWith('.css'))) },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // Many small chunks compress badly and each costs a request: what every screen shows is one, what every
          // open circle needs is another. All else splits by route.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'frame', test: (id) => frame.test(id) && !later(id) },
            { name: 'data', test: (id) => data.test(id) && !later(id) },
            { name: 'writing', test: writing },
            { name: 'round', test: round },
            { name: 'words', test: words },
            { name: 'leading', test: leading },
            { name: 'collecting', test: collecting },
            { name: 'wall', test: wall },
            { name: 'thread', test: thread },
            { name: 'history', test: history },
            { name: 'leave', test: leave },
            { name: 'documents', test: documents },
            { name: 'facts', test: facts },
            { name: 'edition', test: edition },
            { name: 'method', test: method },
            { name: 'homes', test: homes },
            { name: 'prepare', test: prepare },
            { name: 'pairing', test: pairing },
            { name: 'spare', test: spare },
            { name: 'backup', test: backup },
            // One name for the meeting to know of, instead of ten small ones.
            { name: 'attendance', test: attendance },
            { name: 'plan', test: plan },
            { name: 'signposts', test: signposts },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/*.test.ts', 'test/{unit,contract,sync,server}/**/*.test.ts'],
          testTimeout: 60_000,
          // Vitest leaves one core to itself, and of two that is half.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'network',
          environment: 'node',
          include: ['test/network/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // Their many processes wait for most of the time; what they measure suffers when they don't.
          maxWorkers: 2,
          maxConcurrency: 4,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/build.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // Each file drives several Chromium contexts: more than two at once starve two cores.
          maxWorkers: 2,
        },
      },
    ],
  },
})
