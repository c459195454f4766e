import type { Me } from '../api/queries';
import type { TextId } from '../i18n/texts';

/** One entry in the menu of the personal centre; the page behind it is in `routes.tsx`. */
export interface Room {
  readonly path: string;
  readonly label: TextId;
  /** For whom it is there at all; for everybody unless said. */
  readonly isFor?: (me: Me) => boolean;
}

const isAdministrator = ({ gate, membership }: Me) =>
  !gate.restricted && membership?.role === 'administrator';

/** In the order of the menu. What is not built has no entry. */
export const ROOMS: readonly Room[] = [
  { path: '/centre', label: 'menu.overview' },
  { path: '/centre/profile', label: 'menu.profile' },
  { path: '/centre/unit', label: 'menu.unit', isFor: ({ gate }) => !gate.restricted },
  {
    path: '/centre/members',
    label: 'menu.members',
    isFor: isAdministrator,
  },
  { path: '/centre/cases', label: 'menu.cases', isFor: ({ gate }) => !gate.restricted },
  {
    path: '/centre/appeals',
    label: 'menu.appeals',
    isFor: isAdministrator,
  },
  { path: '/centre/identities', label: 'menu.identities' },
  { path: '/centre/messages', label: 'menu.messages' },
  { path: '/centre/sign-out', label: 'menu.signOut' },
];

/** Where each next step is taken (product.md section 3); null where only waiting or the province's portal helps. */
export const NEXT_STEP_PATHS: Readonly<Record<Me['nextStep'], string | null>> = {
  'upgrade-level': null,
  'complete-profile': '/centre/profile',
  'bind-unit': '/centre/unit',
  'await-review': '/centre/unit',
  'correct-and-resubmit': '/centre/unit',
  done: null,
};
