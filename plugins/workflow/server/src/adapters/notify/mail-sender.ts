import { createTransport } from 'nodemailer';
import type { MailSender } from '../../application/ports';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465). */
  readonly secure: boolean;
  /** Refuses to go on without STARTTLS. */
  readonly requireTls: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: { readonly name: string; readonly address: string };
  /** For every step of a delivery; 15 s by default. A job waits that long, and holds its row's lock. */
  readonly timeoutMilliseconds?: number;
}

const ADDRESS = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/;
const MESSAGE_ID = /^[\w.-]+$/;
const LONGEST_SUBJECT = 300;

/**
 * Sends plain-text mail through an SMTP server, over a few connections that are kept.
 *
 * @param server where and as whom
 * @returns the sender; `close` ends its connections once the mails under way are through
 */
export function smtpMailSender(server: MailServer): MailSender & { close(): void } {
  const timeout = server.timeoutMilliseconds ?? 15_000;
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    ...(server.user === undefined ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = server.from.address.slice(server.from.address.lastIndexOf('@') + 1);
  return {
    async send({ to, subject, text, messageId }) {
      if (!ADDRESS.test(to)) throw new Error('The e-mail address is not one single address');
      if (!MESSAGE_ID.test(messageId)) throw new Error(`${messageId} cannot stand in a Message-ID`);
      const sent = await transport.sendMail({
        from: server.from,
        to: { name: '', address: to },
        envelope: { from: server.from.address, to: [to] },
        subject: oneLine(subject),
        text,
        messageId: `<${messageId}@${domain}>`,
        // RFC 3834: asks automatic answers, such as absence notes, to stay away.
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return queueId(sent.response) ?? sent.messageId;
    },
    close: () => {
      transport.close();
    },
  };
}

/** A line break in a header starts the next header (RFC 5322, section 2.2). */
function oneLine(subject: string): string {
  return subject
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT);
}

/** Under which the server's own log knows the mail, where it says so. */
function queueId(response: string): string | undefined {
  return /\bqueued as "?([\w.-]+)/i.exec(response)?.[1];
}
