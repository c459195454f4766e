import type { MailSender, SmsSender } from '../../application/ports';
import { smtpMailSender } from './mail-sender';
import { aliyunSmsSender } from './sms-aliyun';
import { httpSmsSender } from './sms-http-gateway';

export interface MailSettings {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** `name <address>` or an address alone (RFC 5322, section 3.4). */
  readonly from: string;
}

export type SmsSettings =
  | { readonly kind: 'http'; readonly url: string; readonly token: string }
  | {
      readonly kind: 'aliyun';
      readonly accessKeyId: string;
      readonly accessKeySecret: string;
      readonly signName: string;
      readonly endpoint?: string | undefined;
    };

/** The mail sender that configuration names; without one every mail ends as an incident. */
export function mailSenderFor(settings: MailSettings | null): MailSender & { close(): void } {
  if (!settings)
    return { send: () => Promise.reject(new Error('No mail server is configured')), close: () => undefined };
  const { user, password, from, ...server } = settings;
  return smtpMailSender({
    ...server,
    requireTls: false,
    from: mailbox(from),
    ...(user === undefined ? {} : { user, password: password ?? '' }),
  });
}

/** The SMS sender that configuration names; without one every SMS ends as an incident. */
export function smsSenderFor(settings: SmsSettings | null): SmsSender {
  if (!settings) return { send: () => Promise.reject(new Error('No SMS gateway is configured')) };
  if (settings.kind === 'http') return httpSmsSender(settings);
  const { endpoint, ...account } = settings;
  return aliyunSmsSender({ ...account, ...(endpoint === undefined ? {} : { endpoint }) });
}

function mailbox(from: string): { name: string; address: string } {
  const [, name = '', address = from] = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name, address: address.trim() };
}
