import { redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router-dom';
import { session } from '../api/client';
import { Loading } from '../components/Loading';
import { signInPath } from '../lib/return-path';
import { HomePage } from '../pages/home/HomePage';
import { Broken } from './Broken';
import { RootLayout } from './RootLayout';

/** A sign-in may also come back to the front door, where one ends that was begun elsewhere. */
function cameBackHome({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  return searchParams.has('code') || searchParams.has('outcome')
    ? redirect(`/sign-in/return${search}`)
    : null;
}

/** Pages of the personal centre are for people who are signed in; others sign in first and come back. */
async function signedInOnly({ request }: LoaderFunctionArgs) {
  const state = await session.resume();
  if (state !== 'none') return null;
  const { pathname, search } = new URL(request.url);
  return redirect(signInPath({ pathname: pathname.replace(/^\/portal/, ''), search }));
}

/**
 * Every page and its address, below /portal. All but the front door are fetched when somebody goes there: their
 * file exports `Component` and, where needed, `loader`. Pages below `frame` may use Ant Design.
 */
export const ROUTES: RouteObject[] = [
  {
    path: '/',
    element: <RootLayout />,
    ErrorBoundary: Broken,
    HydrateFallback: Loading,
    children: [
      { index: true, loader: cameBackHome, Component: HomePage, HydrateFallback: HomePage },
      { path: 'sign-in', HydrateFallback: Loading, lazy: () => import('../pages/sign-in/SignInPage') },
      { path: 'sign-in/return', HydrateFallback: Loading, lazy: () => import('../pages/sign-in/ReturnPage') },
      {
        path: 'centre',
        loader: signedInOnly,
        HydrateFallback: Loading,
        lazy: () => import('../pages/centre/CentreLayout'),
        children: [
          {
            ErrorBoundary: Broken,
            children: [
              { index: true, lazy: () => import('../pages/centre/OverviewPage') },
              { path: 'identities', lazy: () => import('../pages/identities/IdentitiesPage') },
              { path: 'messages', lazy: () => import('../pages/messages/MessagesPage') },
              { path: 'cases', lazy: () => import('../pages/cases/CasesPage') },
              { path: 'cases/:kind/:id', lazy: () => import('../pages/cases/CasePage') },
              { path: 'appeals', lazy: () => import('../pages/appeals/AppealsPage') },
              { path: 'promotions/:id', lazy: () => import('../pages/promotions/PromotionPage') },
              { path: 'sign-out', lazy: () => import('../pages/sign-out/SignOutPage') },
              {
                lazy: () => import('../pages/centre/frame'),
                children: [
                  { path: 'profile', lazy: () => import('../pages/profile/ProfilePage') },
                  { path: 'unit', lazy: () => import('../pages/unit/UnitPage') },
                  { path: 'unit/registration', lazy: () => import('../pages/unit/RegistrationPage') },
                  { path: 'unit/correction', lazy: () => import('../pages/unit/CorrectionPage') },
                  { path: 'unit/contact', lazy: () => import('../pages/unit/ContactPage') },
                  { path: 'unit/change', lazy: () => import('../pages/unit/ChangePage') },
                  { path: 'appeals/new', lazy: () => import('../pages/appeals/NewAppealPage') },
                  { path: 'appeals/:id', lazy: () => import('../pages/appeals/AnswerPage') },
                  { path: 'appeals/:id/correction', lazy: () => import('../pages/appeals/CorrectionPage') },
                  {
                    path: 'sub-account-requests/new',
                    lazy: () => import('../pages/sub-account-requests/NewRequestPage'),
                  },
                  {
                    path: 'sub-account-requests/:id/correction',
                    lazy: () => import('../pages/sub-account-requests/CorrectionPage'),
                  },
                  {
                    path: 'members',
                    lazy: () => import('../pages/members/MembersLayout'),
                    children: [
                      { index: true, lazy: () => import('../pages/members/MembersPage') },
                      { path: 'invite', lazy: () => import('../pages/members/InvitePage') },
                      { path: 'invitations', lazy: () => import('../pages/members/InvitationsPage') },
                      { path: 'requests', lazy: () => import('../pages/members/RequestsPage') },
                      { path: 'requests/:id', lazy: () => import('../pages/members/RequestPage') },
                      { path: ':id', lazy: () => import('../pages/members/MemberPage') },
                      { path: ':id/edit', lazy: () => import('../pages/members/EditPage') },
                    ],
                  },
                  { path: 'unit/change/:id', lazy: () => import('../pages/unit/ChangePage') },
                ],
              },
            ],
          },
        ],
      },
      {
        path: 'invitations/:token',
        HydrateFallback: Loading,
        lazy: () => import('../pages/invitations/InvitationPage'),
      },
      { path: '*', HydrateFallback: Loading, lazy: () => import('../pages/NotFoundPage') },
    ],
  },
];
