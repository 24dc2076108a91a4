import { type RouteRecordRaw, type Router, createRouter, createWebHistory } from 'vue-router'
import type * as backupViews from './backup/views.ts'
import type * as methodViews from './method/views.ts'
import type * as nearViews from './near/views.ts'
import type * as outViews from './out/views.ts'
import type * as pairingViews from './pairing/views.ts'
import type * as planViews from './plan/views.ts'
import type * as prepareViews from './prepareViews.ts'
import { keepScroll } from './scroll.ts'

const prepare = (name: keyof typeof prepareViews) => async () => (await import('./prepareViews.ts'))[name]
const ofPlan = (name: keyof typeof planViews) => async () => (await import('./plan/views.ts'))[name]
const ofOut = (name: keyof typeof outViews) => async () => (await import('./out/views.ts'))[name]
const ofBackup = (name: keyof typeof backupViews) => async () => (await import('./backup/views.ts'))[name]
const ofNear = (name: keyof typeof nearViews) => async () => (await import('./near/views.ts'))[name]
const ofPairing = (name: keyof typeof pairingViews) => async () => (await import('./pairing/views.ts'))[name]
const ofMethod = (name: keyof typeof methodViews) => async () => (await import('./method/views.ts'))[name]

/**
 * Each view is a chunk of its own, but those that belong together (`views.ts` of a feature, `prepareViews.ts`) and come as one. What stands in
 * the path reaches it as props; the views of a round stand inside RoundShell, which opens it.
 */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./home/HomeView.vue') },
  { path: '/join', name: 'join', component: () => import('./join/JoinView.vue') },
  { path: '/new', name: 'newRound', component: () => import('./rounds/NewRoundView.vue') },
  { path: '/method', name: 'method', component: ofMethod('MethodView') },
  {
    path: '/method/:edition',
    component: ofMethod('EditionShell'),
    props: true,
    children: [
      { path: '', name: 'edition', component: ofMethod('EditionView') },
      { path: 'meeting/:meeting', name: 'editionMeeting', component: ofMethod('EditionMeetingView'), props: true },
      { path: 'scale', name: 'editionScale', component: ofMethod('EditionScaleView') },
      { path: 'questions', name: 'editionQuestions', component: ofMethod('EditionQuestionsView') },
      { path: 'briefs', name: 'editionBriefs', component: ofMethod('EditionBriefsView') },
      { path: 'roles', name: 'editionRoles', component: ofMethod('EditionRolesView') },
      { path: 'deadlines', name: 'editionDeadlines', component: ofMethod('EditionDeadlinesView') },
      { path: 'templates', name: 'editionTemplates', component: ofMethod('EditionTemplatesView') },
    ],
  },
  { path: '/demo', name: 'demo', component: () => import('./rounds/DemoView.vue') },
  { path: '/demo/:kind(whole|half)', name: 'demoRound', component: () => import('./rounds/DemoRoundView.vue'), props: true },
  { path: '/commitments', name: 'myCommitments', component: () => import('./commitments/MyCommitmentsView.vue') },
  { path: '/search', name: 'search', component: () => import('./search/SearchView.vue') },
  { path: '/settings', name: 'settings', component: () => import('./settings/SettingsView.vue') },
  { path: '/words', name: 'glossary', component: () => import('./glossary/GlossaryView.vue') },
  { path: '/about-data', name: 'aboutData', component: () => import('./settings/AboutDataView.vue') },
  { path: '/accessibility', name: 'accessibility', component: () => import('./accessibility/AccessibilityView.vue') },
  { path: '/pair', name: 'fromPhone', component: ofPairing('FromPhoneView') },
  { path: '/to-computer', name: 'toComputer', component: ofPairing('ToComputerView') },
  { path: '/backup', name: 'saveBackup', component: ofBackup('SaveBackupView') },
  { path: '/restore', name: 'openBackup', component: ofBackup('OpenBackupView') },
  { path: '/take-home', name: 'takeHome', component: ofNear('TakeHomeView') },
  { path: '/brought-home', name: 'broughtHome', component: ofNear('BroughtHomeView') },
  {
    path: '/round/:circle',
    component: () => import('./rounds/RoundShell.vue'),
    props: true,
    children: [
      { path: '', name: 'round', component: () => import('./rounds/RoundView.vue') },
      { path: 'people', name: 'people', component: () => import('./people/PeopleView.vue') },
      { path: 'meeting/:meeting', name: 'meeting', component: () => import('./meeting/MeetingView.vue'), props: true },
      {
        path: 'meeting/:meeting/agenda',
        name: 'agenda',
        component: () => import('./agenda/AgendaView.vue'),
        props: true,
      },
      {
        path: 'commitments',
        name: 'roundCommitments',
        component: () => import('./commitments/RoundCommitmentsView.vue'),
      },
      {
        path: 'commitment/:commitment',
        name: 'commitment',
        component: () => import('./commitments/CommitmentView.vue'),
        props: true,
      },
      {
        path: '',
        component: prepare('PrepareFrame'),
        children: [
          {
            path: 'home',
            component: prepare('HomeFrame'),
            children: [
              { path: '', name: 'homeTeam', component: prepare('HomeTeamView') },
              { path: 'prerequisites', name: 'prerequisites', component: prepare('PrerequisitesPage') },
              { path: 'profile', name: 'organisationProfile', component: prepare('ProfilePage') },
              { path: 'mentor', name: 'mentor', component: prepare('MentorView') },
              { path: 'tests', name: 'pdsaTests', component: prepare('PdsaTestsView') },
              { path: 'test/:test', name: 'pdsaTest', component: prepare('PdsaTestView'), props: true },
              {
                path: 'improvement/:improvement',
                name: 'improvement',
                component: prepare('ImprovementView'),
                props: true,
              },
              { path: 'rating/:meeting', name: 'rating', component: prepare('RatingView'), props: true },
              {
                path: 'rating/:meeting/:dimension',
                name: 'dimension',
                component: prepare('DimensionView'),
                props: true,
              },
              { path: 'obstacles', name: 'obstacles', component: prepare('ObstaclesView') },
              { path: 'obstacles/:obstacle', name: 'obstacle', component: prepare('ObstacleView'), props: true },
              { path: 'stakeholders', name: 'stakeholders', component: prepare('StakeholdersView') },
              { path: 'stakeholders/:stakeholder', name: 'stakeholder', component: prepare('StakeholderView'), props: true },
              { path: 'result/:section?', name: 'resultSheet', component: prepare('ResultSheetView'), props: true },
              {
                path: 'presentation/:meeting',
                name: 'presentation',
                component: prepare('PresentationView'),
                props: true,
              },
              {
                path: 'presentation/:meeting/:section',
                name: 'section',
                component: prepare('PresentationView'),
                props: true,
              },
            ],
          },
          { path: 'presentations', name: 'presentations', component: prepare('PresentationsView') },
          {
            path: 'presentations/:meeting/:organisation',
            name: 'read',
            component: prepare('ReadView'),
            props: true,
          },
          { path: 'results/:organisation?', name: 'resultSheets', component: prepare('ResultsView'), props: true },
          { path: 'results/compare/:section', name: 'comparedSheets', component: prepare('ComparedResultsView'), props: true },
          { path: 'minutes/:meeting', name: 'minutes', component: ofOut('MinutesView'), props: true },
          { path: 'invitation/:meeting', name: 'invitation', component: ofOut('InvitationView'), props: true },
          { path: 'wall/:meeting', name: 'wall', component: () => import('./wall/WallView.vue'), props: true },
          { path: 'plan', name: 'plan', component: ofPlan('PlanView') },
          { path: 'year-dates', name: 'yearDates', component: ofPlan('YearDatesView') },
          { path: 'planning', name: 'planning', component: ofPlan('PlanningView') },
          { path: 'prepared', name: 'prepared', component: prepare('PreparedView') },
          { path: 'comparison', name: 'comparison', component: prepare('ComparisonView') },
          {
            path: 'comparison/:dimension',
            name: 'compared',
            component: prepare('ComparedView'),
            props: true,
          },
          {
            path: 'profile/:organisation',
            name: 'profile',
            component: prepare('ProfileView'),
            props: true,
          },
          { path: 'handed-on', name: 'handedOn', component: () => import('./nextRound/HandedOnView.vue') },
          { path: 'thread', name: 'thread', component: () => import('./thread/ThreadView.vue') },
          { path: 'out/:part?', name: 'out', component: ofOut('OutView'), props: true },
          { path: 'person/:person/erase', name: 'erasePerson', component: () => import('./erase/EraseView.vue'), props: true },
          { path: 'by-camera', name: 'byCamera', component: () => import('./movingCode/MovingCodeView.vue') },
          { path: 'leave', name: 'leave', component: () => import('./leave/LeaveView.vue') },
          { path: 'afterwards/:part(spread)?/:organisation?', name: 'afterwards', component: prepare('AfterwardsView'), props: true },
          { path: 'brief', name: 'brief', component: prepare('BriefView') },
          { path: 'health', name: 'health', component: prepare('HealthView') },
          { path: 'ideas', name: 'ideas', component: prepare('IdeasView') },
          { path: 'idea/:idea/:step?', name: 'idea', component: prepare('IdeaView'), props: true },
        ],
      },
    ],
  },
  { path: '/:rest(.*)*', name: 'notFound', component: () => import('./NotFoundView.vue') },
]

/** The base path is told by the document (`<base href>`), so that one build serves at any path. */
export function createAppRouter(baseURI: string): Router {
  return createRouter({
    history: createWebHistory(new URL(baseURI).pathname),
    routes: [...routes],
    scrollBehavior: keepScroll,
  })
}
