import type { Variables } from './schema';

/** The mail server to send by; null when none is configured, and then no e-mail goes out. */
export function mailSettings(variables: Variables) {
  const { MAIL_HOST: host, MAIL_PORT: port, MAIL_SECURE: secure } = variables;
  if (host === undefined) return null;
  return {
    host,
    port,
    secure,
    from: required('MAIL_FROM', variables.MAIL_FROM),
    ...(variables.MAIL_USER === undefined
      ? {}
      : { user: variables.MAIL_USER, password: required('MAIL_PASSWORD', variables.MAIL_PASSWORD) }),
  };
}

/** The SMS gateway to send by; null when none is configured, and then no SMS goes out. */
export function smsSettings(variables: Variables) {
  switch (variables.SMS_GATEWAY) {
    case undefined:
      return null;
    case 'http':
      return {
        kind: 'http' as const,
        url: required('SMS_HTTP_URL', variables.SMS_HTTP_URL),
        token: required('SMS_HTTP_TOKEN', variables.SMS_HTTP_TOKEN),
      };
    case 'aliyun':
      return {
        kind: 'aliyun' as const,
        accessKeyId: required('ALIYUN_ACCESS_KEY_ID', variables.ALIYUN_ACCESS_KEY_ID),
        accessKeySecret: required('ALIYUN_ACCESS_KEY_SECRET', variables.ALIYUN_ACCESS_KEY_SECRET),
        signName: required('ALIYUN_SMS_SIGN_NAME', variables.ALIYUN_SMS_SIGN_NAME),
        ...(variables.ALIYUN_SMS_ENDPOINT === undefined ? {} : { endpoint: variables.ALIYUN_SMS_ENDPOINT }),
      };
  }
}

function required(name: string, value: string | undefined): string {
  if (value === undefined) throw new Error(`The environment is not complete:\n  ${name}: is missing`);
  return value;
}
