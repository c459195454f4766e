// @ts-check
import { randomBytes } from 'node:crypto';
import { createMailbox } from './mailbox.mjs';
import { startMailServer } from './mail-server.mjs';
import { startWebServer } from './web-server.mjs';

/** The port of the page, if it is free. */
const PREFERRED_PORT = 8025;

/**
 * @typedef {object} Catcher
 * @property {string} url the page; `/api/messages` below it answers the same as JSON
 * @property {Record<string, string>} environment what makes an installation send to the catcher
 * @property {() => Promise<void>} close
 */

/**
 * Starts a mail server and an SMS gateway that keep what the installation sends, so that nobody is ever
 * written to for real, and a page that shows it.
 *
 * @param {{ preferredPort?: number }} [options]
 * @returns {Promise<Catcher>}
 */
export async function startCatcher({ preferredPort = PREFERRED_PORT } = {}) {
  const mailbox = createMailbox();
  const token = randomBytes(24).toString('base64url');
  const mail = await startMailServer(mailbox);
  const web = await startWebServer(mailbox, { token, preferredPort });
  const url = `http://127.0.0.1:${web.port}`;
  return {
    url,
    environment: {
      MAIL_HOST: '127.0.0.1',
      MAIL_PORT: String(mail.port),
      MAIL_SECURE: 'false',
      MAIL_FROM: '烟台市科技服务云平台 <no-reply@city.example>',
      SMS_GATEWAY: 'http',
      SMS_HTTP_URL: `${url}/sms`,
      SMS_HTTP_TOKEN: token,
    },
    close: async () => {
      await Promise.all([mail.close(), web.close()]);
    },
  };
}
