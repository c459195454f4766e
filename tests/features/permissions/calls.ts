import { freshCreditCode, freshUnitName } from '../../support/registrations';
import type { Resource } from './callers';
import type { Cast } from './cast';
import type { Route } from './routes';

const RESOURCES: readonly (readonly [prefix: string, resource: Resource])[] = [
  ['/api/unit-registrations/:id', 'registration'],
  ['/api/unit-appeals/:id', 'appeal'],
  ['/api/business-info-changes/:id', 'change'],
  ['/api/sub-account-requests/:id', 'request'],
  ['/api/my-unit/members/:id', 'member'],
  ['/api/my-unit/invitations/:id', 'invitation'],
  ['/api/promotions/:id', 'promotion'],
  ['/api/me/messages/:id', 'message'],
  ['/api/evidence/:fileId', 'evidence'],
  ['/api/workflow/tasks/:id', 'front-end task'],
  ['/api/workflow/process-instances/:id', 'front-end case'],
  ['/workflow/tasks/:id', 'panel task'],
  ['/workflow/process-instances/:id', 'panel case'],
];

/** Things that are nobody's in particular. */
const COMMON: readonly (readonly [prefix: string, id: (cast: Cast) => string])[] = [
  ['/workflow/process-definitions/:id', ({ definition }) => definition],
  ['/workflow/process-drafts/:id', ({ draft }) => draft],
  ['/workflow/scenarios/:id', ({ scenario }) => scenario],
  ['/workflow/message-templates/:key', () => 'registration-submitted'],
  ['/provincial-sso/accounts/:id', ({ someAccount }) => someAccount],
];

/** @returns the id of what the address names when that is nobody's in particular */
export function commonId({ path }: Route, cast: Cast): string {
  return COMMON.find(([prefix]) => path.startsWith(prefix))?.[1](cast) ?? UNKNOWN;
}

/** @returns what the id in the address names, or null when it is nobody's in particular */
export function resourceOf({ path }: Route): Resource | null {
  return RESOURCES.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1] ?? null;
}

/** An id of nothing. */
export const UNKNOWN = 'a'.repeat(24);

const comment = '意见';

/** An entry that is made to try a flow on. */
const SAMPLE = { uid: 'api::unit-registration.unit-registration', sample: {} };

type Body = (cast: Cast) => unknown;

/** A body that would do, so that nothing but the caller decides whether the call gets through. */
const BODIES: Readonly<Record<string, Body>> = {
  'POST /api/unit-registrations': ({ department, evidence }) => ({
    unit: {
      name: freshUnitName(),
      creditCode: freshCreditCode(),
      kind: 'enterprise',
      legalRepresentative: '王海',
      address: '烟台市莱山区科技大道1号',
      department: department.documentId,
    },
    evidence: [evidence],
  }),
  'POST /api/unit-registrations/:id/resubmit': () => ({ unit: { address: '烟台市莱山区科技大道2号' } }),
  'POST /api/unit-appeals': ({ evidence }) => ({ unit: UNKNOWN, reason: comment, evidence: [evidence] }),
  'POST /api/unit-appeals/:id/respond': () => ({ statement: comment }),
  'POST /api/unit-appeals/:id/resubmit': () => ({ reason: comment }),
  'POST /api/business-info-changes': ({ evidence }) => ({
    changes: { legalRepresentative: '李山' },
    evidence: [evidence],
  }),
  'POST /api/business-info-changes/:id/resubmit': () => ({ changes: { legalRepresentative: '李川' } }),
  'POST /api/sub-account-requests': () => ({ unit: UNKNOWN, message: comment }),
  'POST /api/sub-account-requests/:id/resubmit': () => ({ message: comment }),
  'POST /api/my-unit/members': () => ({ name: '赵一', mobile: '13900000088' }),
  'PUT /api/my-unit/members/:id': () => ({ name: '赵二' }),
  'PUT /api/my-unit': () => ({ contactName: '刘芳' }),
  'PUT /api/me/profile': () => ({ landline: '0535-6666666' }),
  'POST /api/me/contact-codes': () => ({ channel: 'email', target: 'someone@city.test' }),
  'POST /api/me/contact-codes/verify': () => ({ channel: 'email', code: '000000' }),
  ...verbs('/api/workflow', ({ applicant }) => `user:${String(applicant)}`),
  ...verbs('/workflow', ({ colleague }) => `admin:${String(colleague)}`),
  'POST /workflow/deployments': () => ({ xml: '<nothing/>' }),
  'POST /workflow/process-definitions/:id/rollback': () => ({ note: comment }),
  'POST /workflow/migrations/preview': ({ definition }) => ({
    target: definition,
    processInstances: [UNKNOWN],
  }),
  'POST /workflow/migrations/execute': ({ definition }) => ({
    target: definition,
    processInstances: [UNKNOWN],
  }),
  'POST /workflow/process-drafts': () => ({ title: '草稿', from: { kind: 'xml', xml: '<nothing/>' } }),
  'PUT /workflow/process-drafts/:id': () => ({ revision: 0, xml: '<nothing/>' }),
  'POST /workflow/process-drafts/:id/deploy': () => ({ revision: 0, note: comment }),
  'POST /workflow/studio/check': () => ({ xml: '<nothing/>' }),
  'POST /workflow/studio/compare': () => ({ from: { xml: '<nothing/>' }, to: { xml: '<nothing/>' } }),
  'POST /workflow/studio/expressions': () => ({ text: 'outcome = "approve"', variables: [] }),
  'POST /workflow/dry-runs': () => ({ xml: '<nothing/>', subject: SAMPLE, moves: [] }),
  'POST /workflow/scenarios': () => ({ name: '场景', xml: '<nothing/>', subject: SAMPLE, moves: [] }),
  'PUT /workflow/scenarios/:id': () => ({
    ...{ revision: 0, name: '场景', xml: '<nothing/>', subject: SAMPLE, moves: [] },
  }),
  'PUT /workflow/studio/settings': () => ({ fourEyes: false }),
  'POST /workflow/test-clock/advance': () => ({ duration: 'PT1S' }),
  'POST /provincial-sso/accounts/:id/unbind': () => ({ reason: comment }),
  'POST /provincial-sso/accounts/:id/restore': () => ({ mobile: '13800000077', reason: comment }),
};

/** The verbs on tasks, which front ends and the panel share. */
function verbs(prefix: string, somebody: (cast: Cast) => string): Record<string, Body> {
  const tasks = `POST ${prefix}/tasks`;
  return {
    [`${tasks}/:id/complete`]: () => ({ outcome: prefix === '/workflow' ? 'approve' : 'resubmit', comment }),
    [`${tasks}/:id/return`]: () => ({ fieldsToCorrect: ['address'], comment }),
    [`${tasks}/:id/assign`]: (cast) => ({ assignee: somebody(cast) }),
    [`${tasks}/:id/delegate`]: (cast) => ({ assignee: somebody(cast) }),
    [`${tasks}/:id/resolve`]: () => ({ comment }),
    [`${tasks}/:id/add-approver`]: (cast) => ({ assignees: [somebody(cast)], position: 'parallel' }),
    [`${tasks}/:id/remove-approver`]: (cast) => ({ assignees: [somebody(cast)] }),
    [`${tasks}/:id/copy`]: (cast) => ({ to: [somebody(cast)] }),
    [`${tasks}/:id/comments`]: () => ({ comment }),
    [`${tasks}/bulk-complete`]: () => ({ tasks: ['a'.repeat(24)], outcome: 'approve' }),
  };
}

/** Calls that leave everybody where they stood, for all that matters here. */
const HARMLESS = [
  /^\/api\/(me|my-unit|upload)($|\/(profile|contact-codes|messages))/,
  /^\/api\/my-unit\/(members(\/:id(\/enable)?)?|invitations\/:id\/resend)$/,
  /\/(comments|copy|resolve|remind)$/,
  /^\/workflow\/(test-clock|studio|migrations)\//,
  /^\/workflow\/(dry-runs|scenarios\/:id\/run)$/,
  /^\/workflow\/process-drafts\/:id\/presence$/,
];

/** Whether a call that gets through may change what the next one meets. */
export function usesUp({ method, path }: Route): boolean {
  return method !== 'GET' && !HARMLESS.some((harmless) => harmless.test(path));
}

/** The query that an address needs to be understood. */
const QUERIES: Readonly<Record<string, (cast: Cast) => string>> = {
  'GET /api/units/lookup': () => '?name=烟台蓝海科技有限公司',
  'GET /workflow/process-definitions/:id/diff': ({ definition }) => `?to=${definition}`,
};

/**
 * @param id what stands for the first parameter of the path; others get an id of nothing
 * @returns the call as `fetch` takes it
 */
export function callOf(route: Route, id: string, cast: Cast): readonly [address: string, init: RequestInit] {
  const key = `${route.method} ${route.path}`;
  const address = route.path
    .replace(/:[^/]+/, id)
    .replace(':attachmentId', cast.attachments.get(id) ?? UNKNOWN)
    .replace(/:[^/]+/g, UNKNOWN);
  const init: RequestInit =
    route.method === 'GET' || route.method === 'DELETE'
      ? { method: route.method }
      : {
          method: route.method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ data: BODIES[key]?.(cast) ?? {} }),
        };
  return [`${address}${QUERIES[key]?.(cast) ?? ''}`, init];
}
