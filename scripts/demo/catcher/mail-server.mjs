// @ts-check
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** @typedef {import('./mailbox.mjs').Mailbox} Mailbox */
/** @typedef {import('mailparser').ParsedMail} ParsedMail */

const LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

/**
 * A real SMTP server (RFC 5321) on this machine only. It takes every mail and puts it into the mailbox.
 *
 * @param {Mailbox} mailbox
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startMailServer(mailbox) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: LARGEST_MAIL_BYTES,
    closeTimeout: 500,
    onData: (stream, { envelope }, callback) => {
      simpleParser(stream).then((mail) => {
        const recipients = envelope.rcptTo.map(({ address }) => address);
        for (const to of recipients) mailbox.add(arrivalOf(mail, to));
        callback();
      }, callback);
    },
  });
  // A client that hangs up in the middle is its own affair.
  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The SMTP server has no port');
  return {
    port: address.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * @param {ParsedMail} mail
 * @param {string} to
 * @returns {import('./mailbox.mjs').Arrival}
 */
function arrivalOf(mail, to) {
  return {
    kind: 'mail',
    to,
    from: mail.from?.text ?? null,
    subject: mail.subject ?? null,
    text: mail.text ?? '',
    reference: mail.messageId ?? null,
  };
}
