import type { RouteDefinition } from '@solidjs/router';
import type { Component } from 'solid-js';
import { Reading } from './shell/frame.tsx';
import {
  Administrators,
  AnyAccount,
  AnyStaff,
  First,
  Own,
  OwnOrOnTheWay,
  ProviderMembers,
  SignedIn,
} from './shell/guards.tsx';
import { later } from './shell/later.tsx';
import { NotFound } from './shell/pages.tsx';

/** The whole site on one page. */
const page = (load: () => Promise<{ default: Component }>) =>
  later(async () => (await load()).default, Reading);

const own: RouteDefinition[] = [
  { path: '/home', component: page(() => import('./home/page.tsx')) },
  { path: '/activities', component: page(() => import('./activities/list-page.tsx')) },
  { path: '/transcript', component: page(() => import('./transcripts/page.tsx')) },
  { path: '/log', component: page(() => import('./activities/log-page.tsx')) },
  { path: '/will-it-count', component: page(() => import('./activities/will-it-count-page.tsx')) },
  { path: '/renewal', component: page(() => import('./renewal/page.tsx')) },
  { path: '/renewal/details', component: page(() => import('./renewal/details-page.tsx')) },
  { path: '/renewal/hours', component: page(() => import('./renewal/hours-page.tsx')) },
  { path: '/renewal/ethics', component: page(() => import('./renewal/ethics-page.tsx')) },
  { path: '/renewal/send', component: page(() => import('./renewal/send-page.tsx')) },
];

const supervised: RouteDefinition[] = [
  { path: '/supervision', component: page(() => import('./supervision/page.tsx')) },
  { path: '/supervision/log', component: page(() => import('./supervision/log-page.tsx')) },
  { path: '/supervision/send', component: page(() => import('./supervision/send-page.tsx')) },
  { path: '/supervision/supervisors', component: page(() => import('./supervision/supervisors-page.tsx')) },
  { path: '/supervision/entries/:id', component: page(() => import('./supervision/entry-page.tsx')) },
];

// By an id of its own: which certification is meant comes with the answer.
const ownById: RouteDefinition[] = [
  { path: '/entries', component: page(() => import('./entry/list-page.tsx')) },
  { path: '/full-certification', component: page(() => import('./entry/convert-page.tsx')) },
  { path: '/entries/:id', component: page(() => import('./entry/page.tsx')) },
  { path: '/entries/:id/:code', component: page(() => import('./entry/part-page.tsx')) },
  { path: '/notices', component: page(() => import('./notifications/page.tsx')) },
  { path: '/allotments', component: page(() => import('./allotments/page.tsx')) },
  { path: '/checks/:id', component: page(() => import('./audits/own-page.tsx')) },
  { path: '/activities/:id', component: page(() => import('./activities/page.tsx')) },
  { path: '/activities/:id/edit', component: page(() => import('./activities/edit-page.tsx')) },
  { path: '/certificate/:id', component: page(() => import('./certificate/page.tsx')) },
];

const staff: RouteDefinition[] = [
  { path: '/review/:activityId?', component: page(() => import('./reviews/page.tsx')) },
  { path: '/applications/:id', component: page(() => import('./applications/page.tsx')) },
  { path: '/issue', component: page(() => import('./issuing/page.tsx')) },
  { path: '/issue/:runId', component: page(() => import('./issuing/run-page.tsx')) },
  { path: '/audits', component: page(() => import('./audits/cases-page.tsx')) },
  { path: '/audits/cases/:caseId', component: page(() => import('./audits/case-page.tsx')) },
  { path: '/audits/outcomes', component: page(() => import('./audits/outcomes-page.tsx')) },
  { path: '/audits/draws', component: page(() => import('./audits/draws-page.tsx')) },
  { path: '/audits/draws/:planId', component: page(() => import('./audits/draw-page.tsx')) },
  { path: '/first-certifications/:id', component: page(() => import('./dossier/page.tsx')) },
  { path: '/people', component: page(() => import('./people/list-page.tsx')) },
  { path: '/people/new', component: page(() => import('./people/new-page.tsx')) },
  { path: '/records/:certificationId/another', component: page(() => import('./people/another-page.tsx')) },
  { path: '/records/:certificationId', component: page(() => import('./records/page.tsx')) },
  {
    path: '/records/:certificationId/transcript',
    component: page(() => import('./transcripts/record-page.tsx')),
  },
  {
    path: '/records/:certificationId/conduct',
    component: page(() => import('./conduct/answer-page.tsx')),
  },
  {
    path: '/records/:certificationId/conduct/:kind',
    component: page(() => import('./conduct/propose-page.tsx')),
  },
  { path: '/review/second-person', component: page(() => import('./conduct/list-page.tsx')) },
  { path: '/records/:certificationId/log', component: page(() => import('./audit-log/page.tsx')) },
  { path: '/catalogue', component: page(() => import('./catalogue/list-page.tsx')) },
  { path: '/catalogue/courses', component: page(() => import('./catalogue/courses-page.tsx')) },
  { path: '/catalogue/courses/:courseId', component: page(() => import('./catalogue/course-page.tsx')) },
  { path: '/catalogue/providers/new', component: page(() => import('./catalogue/new-provider-page.tsx')) },
  {
    path: '/catalogue/providers/:providerId',
    component: page(() => import('./catalogue/provider-page.tsx')),
  },
  {
    path: '/catalogue/providers/:providerId/courses/new',
    component: page(() => import('./catalogue/new-course-page.tsx')),
  },
  { path: '/catalogue/requests', component: page(() => import('./training/requests-page.tsx')) },
  {
    path: '/catalogue/providers/:providerId/rosters',
    component: page(() => import('./training/staff-list-page.tsx')),
  },
  {
    path: '/catalogue/providers/:providerId/rosters/:rosterId',
    component: page(() => import('./training/staff-roster-page.tsx')),
  },
  { path: '/rules', component: page(() => import('./rules/list-page.tsx')) },
  { path: '/rules/:programId', component: page(() => import('./rules/page.tsx')) },
  { path: '/rules/:programId/affected', component: page(() => import('./rules/affected-page.tsx')) },
];

/** A training provider's own pages: tabs of one provider. */
const provider: RouteDefinition[] = [
  { path: '/', component: page(() => import('./providers/home-page.tsx')) },
  { path: '/courses', component: page(() => import('./providers/courses-page.tsx')) },
  { path: '/courses/new', component: page(() => import('./providers/new-course-page.tsx')) },
  { path: '/courses/:courseId', component: page(() => import('./providers/course-page.tsx')) },
  { path: '/people', component: page(() => import('./providers/people-page.tsx')) },
  { path: '/rosters', component: page(() => import('./training/list-page.tsx')) },
  { path: '/rosters/new', component: page(() => import('./training/send-page.tsx')) },
  { path: '/rosters/:rosterId', component: page(() => import('./training/roster-page.tsx')) },
  { path: '/rosters/:rosterId/rows/:id', component: page(() => import('./training/attendance-page.tsx')) },
];

const administrators: RouteDefinition[] = [
  { path: '/audits/draws/new', component: page(() => import('./audits/plan-page.tsx')) },
  { path: '/settings', component: page(() => import('./bodies/page.tsx')) },
  { path: '/settings/staff', component: page(() => import('./bodies/staff-page.tsx')) },
  { path: '/settings/programs', component: page(() => import('./programs/page.tsx')) },
];

export const routes: RouteDefinition[] = [
  { path: '/sign-in', component: page(() => import('./sign-in/page.tsx')) },
  { path: '/auth/confirm', component: page(() => import('./sign-in/confirm-page.tsx')) },
  { path: '/privacy', component: page(() => import('./statements/privacy-page.tsx')) },
  { path: '/accessibility', component: page(() => import('./statements/accessibility-page.tsx')) },
  // A supervisor has no account: the link is all.
  { path: '/sign', component: page(() => import('./signing/page.tsx')) },
  { path: '/team', component: page(() => import('./team/page.tsx')) },
  // Neither has a referee.
  { path: '/reference', component: page(() => import('./reference/page.tsx')) },
  // Its link may be opened before signing in; the page itself asks for that.
  { path: '/invitation', component: page(() => import('./invitation/page.tsx')) },
  {
    path: '/apply/:programId',
    component: AnyAccount,
    children: [{ path: '/', component: page(() => import('./entry/apply-page.tsx')) }],
  },
  {
    path: '/providers/apply/:bodyId',
    component: AnyAccount,
    children: [{ path: '/', component: page(() => import('./providers/apply-page.tsx')) }],
  },
  {
    path: '/',
    component: SignedIn,
    children: [
      { path: '/', component: First },
      { path: '/', component: Own, children: own },
      { path: '/', component: OwnOrOnTheWay, children: supervised },
      { path: '/', children: ownById },
      { path: '/', component: AnyStaff, children: staff },
      { path: '/providers', component: page(() => import('./providers/choose-page.tsx')) },
      { path: '/providers/:providerId', component: ProviderMembers, children: provider },
      { path: '/', component: Administrators, children: administrators },
    ],
  },
  { path: '*', component: NotFound },
];
