import type { JisConfig } from '../../application/ports';
import type { IdentityKind } from '../../../../contracts';
import { below, withQuery } from '../http/addresses';

/** What is asked of the portal's server: about which ticket or token. */
export interface Call {
  readonly service: 'ticket' | IdentityKind;
  readonly argument: Readonly<Record<string, string>>;
  readonly at: Date;
}

export interface FieldNames {
  readonly subject: string;
  readonly loginName: string;
  readonly name: string;
  readonly mobile: string;
  readonly personalNumber: string;
  readonly level: string;
  readonly organisationName: string;
  readonly creditCode: string;
  readonly role: string;
  readonly agentName: string;
  readonly agentPersonalNumber: string;
}

/** How one generation of the vendor's portal words what both of them say (sso-facts, table of JIS). */
export interface Generation {
  entry(config: JisConfig, kind: IdentityKind, callback: string): URL;
  logout(config: JisConfig, returnUrl: string): URL;
  gateway(config: JisConfig): URL;
  /** The form of a call, without its sign. */
  form(config: JisConfig, call: Call): Readonly<Record<string, string>>;
  /** The field of a form that holds its time. */
  readonly timeField: 'time' | 'timestamp';
  /** Whether calls go through a gateway, whose envelope holds the encrypted answer whole. */
  readonly hasEnvelope: boolean;
  readonly kindField: string;
  readonly fields: FieldNames;
}

const KIND_WORDS: Readonly<Record<IdentityKind, string>> = { natural: '1', legal: '2' };

const signOut = (address: string, { appMark }: JisConfig, backUrl: string) =>
  withQuery(address, { appMark, backUrl, isBackToApp: 'true' });

const SERVICES_OF_A = {
  ticket: 'ticketValidate',
  natural: 'findOutsideUserByToken',
  legal: 'findCorUserByToken',
};

/** About 2017 to 2021. */
const A: Generation = {
  entry: ({ entryUrl, baseUrl, appMark }, kind, callback) =>
    withQuery(entryUrl ?? below(baseUrl, '/JIS/front/login.do'), {
      uuid: appMark,
      gotourl: callback,
      type: KIND_WORDS[kind],
    }),
  logout: (config, returnUrl) =>
    signOut(config.logoutUrl ?? below(config.baseUrl, '/JIS/front/logout.do'), config, returnUrl),
  gateway: ({ gatewayUrl, baseUrl }) => new URL(gatewayUrl ?? below(baseUrl, '/JIS/sso/interface.do')),
  form: ({ appMark }, { service, argument, at }) => ({
    appmark: appMark,
    time: digitsOfTime(at),
    servicename: SERVICES_OF_A[service],
    params: JSON.stringify(argument),
  }),
  timeField: 'time',
  hasEnvelope: false,
  kindField: 'usertype',
  fields: {
    subject: 'uuid',
    loginName: 'loginname',
    name: 'name',
    mobile: 'mobile',
    personalNumber: 'cardid',
    level: 'authlevel',
    organisationName: 'corporationname',
    creditCode: 'creditcode',
    role: 'coruserrole',
    agentName: 'corusername',
    agentPersonalNumber: 'corusercertno',
  },
};

const INTERFACES_OF_B = {
  ticket: 'ticketValidate',
  natural: 'findPerUserByToken',
  legal: 'findCorUserByToken',
};

/** Today's. */
const B: Generation = {
  entry: ({ entryUrl, baseUrl, appMark }, kind, callback) =>
    withQuery(entryUrl ?? below(baseUrl, '/jis-web/login'), {
      appMark,
      userType: KIND_WORDS[kind],
      backUrl: callback,
    }),
  logout: (config, returnUrl) =>
    signOut(config.logoutUrl ?? below(config.baseUrl, '/jis-web/logout'), config, returnUrl),
  gateway: ({ gatewayUrl, baseUrl }) =>
    new URL(gatewayUrl ?? below(baseUrl, '/jpaas-jags-server/interface/gateway')),
  form: ({ appMark }, { service, argument, at }) => ({
    app_id: appMark,
    interface_id: INTERFACES_OF_B[service],
    version: '1.0',
    biz_content: JSON.stringify({ appMark, params: JSON.stringify(argument) }),
    charset: 'UTF-8',
    timestamp: String(at.getTime()),
    origin: '0',
  }),
  timeField: 'timestamp',
  hasEnvelope: true,
  kindField: 'userType',
  fields: {
    subject: 'uuid',
    loginName: 'loginName',
    name: 'name',
    mobile: 'mobile',
    personalNumber: 'certNo',
    level: 'authLevel',
    organisationName: 'corporationName',
    creditCode: 'creditCode',
    role: 'corUserRole',
    agentName: 'corUserName',
    agentPersonalNumber: 'corUserCertNo',
  },
};

export const GENERATIONS: Readonly<Record<JisConfig['generation'], Generation>> = { A, B };

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** `yyyyMMddHHmmss` by China's clock, which knows no summer time. */
function digitsOfTime(at: Date): string {
  return new Date(at.getTime() + CHINA_OFFSET_MS).toISOString().replace(/\D/g, '').slice(0, 14);
}
