import {
  portalSchema,
  type CompleteAnswer,
  type Portal,
  type PortalConfig,
} from '../../plugins/provincial-sso/server/src/application/ports';
import { startStandInPortal, type PortalInput, type StandInPortal } from '../support/stand-in-portal';

/** Nobody listens there: the test reads the address instead of following it. */
export const APPLICATION = 'http://127.0.0.1:9';
export const CALLBACK = `${APPLICATION}/api/provincial-sso/callback`;
export const STATE = 'state-of-this-sign-in';

export const clock = { now: () => new Date() };

/** One of the stand-in's configurations, with some of it changed. */
export function configuration<Protocol extends PortalConfig['protocol']>(
  standIn: StandInPortal,
  id: string,
  protocol: Protocol,
  changes: object = {},
) {
  const given = standIn.portals.find((portal: PortalInput) => portal.id === id);
  const config = portalSchema.parse({ ...given, ...changes });
  if (config.protocol !== protocol) throw new Error(`${id} is not a portal of ${protocol}`);
  return config as Extract<PortalConfig, { protocol: Protocol }>;
}

/** Signs in at the portal like a browser. @returns the address that the portal sends the browser back to */
export async function signInAt(portal: Portal, subject: string, kind: 'natural' | 'legal'): Promise<URL> {
  const { redirectTo } = await portal.begin({
    kind,
    state: STATE,
    callbackUrl: CALLBACK,
    signal: AbortSignal.timeout(5000),
  });
  const entrance = await fetch(redirectTo, { redirect: 'manual' });
  const page = new URL(entrance.headers.get('location') ?? '', redirectTo);
  const submitted = await fetch(page, {
    method: 'POST',
    body: new URLSearchParams({ person: subject, kind }),
    redirect: 'manual',
  });
  return new URL(submitted.headers.get('location') ?? '', page);
}

export function complete(
  portal: Portal,
  returnedUrl: URL,
  { state = STATE, callbackUrl = CALLBACK, milliseconds = 5000 } = {},
): Promise<CompleteAnswer> {
  const signal = AbortSignal.timeout(milliseconds);
  return portal.complete({ returnedUrl, state, callbackUrl, secrets: {}, signal });
}

const NATURAL = {
  kind: 'natural',
  loginName: 'zhangsan',
  name: '张三',
  mobile: '13800001234',
  certNo: '370602199001010013',
  level: 3,
} as const;

const LEGAL = {
  kind: 'legal',
  loginName: 'zhangsan-corp',
  name: '李四',
  mobile: '13900005678',
  certNo: '370602198501010011',
  corporationName: '烟台“甲”科技 & 发展有限公司',
  creditCode: '91370602MAD0Y201Q6',
  corUserRole: '2',
} as const;

/** What every protocol has to make of them. */
export const NATURAL_PERSON = {
  subject: 'n-1',
  kind: 'natural',
  loginName: 'zhangsan',
  name: '张三',
  mobile: '13800001234',
  level: 3,
  personalNumber: '370602199001010013',
  organisation: null,
};

export const LEGAL_PERSON = {
  subject: 'l-1',
  kind: 'legal',
  loginName: 'zhangsan-corp',
  name: '李四',
  mobile: '13900005678',
  level: null,
  personalNumber: '370602198501010011',
  organisation: {
    name: '烟台“甲”科技 & 发展有限公司',
    creditCode: '91370602MAD0Y201Q6',
    role: 'legal-representative',
  },
};

/** Starts the stand-in portal for a test file, with one natural and one legal person before each test. */
export function standInWithPeople(): () => StandInPortal {
  let standIn: StandInPortal;
  beforeAll(async () => {
    standIn = await startStandInPortal();
    await standIn.control.application(APPLICATION);
  });
  beforeEach(async () => {
    await standIn.control.reset();
    await standIn.control.person('n-1', NATURAL);
    await standIn.control.person('l-1', LEGAL);
  });
  afterAll(() => standIn.stop());
  return () => standIn;
}
