import { mailSettings, smsSettings } from './channels';
import { portals } from './portals';
import { environmentSchema, type Variables } from './schema';

/**
 * Reads and checks the environment. Nothing else in the installation looks at `process.env`.
 *
 * @param source the variables, e.g. `process.env`; empty ones count as missing
 * @returns the settings, typed
 * @throws Error that names every variable that is missing or wrong, and never shows a value
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(
      ({ path, message }) =>
        `  ${String(path[0])}: ${given[String(path[0])] === undefined ? 'is missing' : message}`,
    );
    throw new Error(`The environment is not complete:\n${[...new Set(problems)].join('\n')}`);
  }
  refuseUnsafe(result.data);
  return {
    ...result.data,
    publicUrl: result.data.PUBLIC_URL ?? `http://${result.data.HOST}:${result.data.PORT}`,
    cookieSecure: cookieSecure(result.data),
    mail: mailSettings(result.data),
    sms: smsSettings(result.data),
    portals: portals(result.data),
  };
}

function cookieSecure({ COOKIE_SECURE, NODE_ENV }: Variables): boolean {
  return COOKIE_SECURE ?? NODE_ENV === 'production';
}

/** What demonstrations may do and production may not. */
function refuseUnsafe(variables: Variables): void {
  if (variables.NODE_ENV === 'production' && variables.WORKFLOW_TEST_CLOCK && !variables.AUTH_LOCAL_ENABLED) {
    throw new Error('WORKFLOW_TEST_CLOCK: a clock that can be moved is for demonstrations and tests only');
  }
  // Without the proxy's word for it every request looks like plain http, and no secure cookie is ever set.
  if (cookieSecure(variables) && !variables.TRUST_PROXY) {
    throw new Error('TRUST_PROXY: secure cookies need the scheme that the TLS proxy in front names');
  }
}

export type Environment = ReturnType<typeof readEnvironment>;
