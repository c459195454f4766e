import { createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { simpleParser, type ParsedMail } from 'mailparser';
import {
  smtpMailSender,
  type MailServer,
} from '../../plugins/workflow/server/src/adapters/notify/mail-sender';
import type { MailSender } from '../../plugins/workflow/server/src/application/ports';
import { FakeMailSender } from '../support/fakes/fake-senders';

interface House {
  readonly sender: MailSender;
  /** What has arrived, as its reader sees it. */
  arrived(): readonly { to: string; subject: string; text: string; messageId: string }[];
  refuseNext(): void;
  stop(): Promise<void>;
}

const mail = { to: 'wei@example.cn', subject: '审核通过', text: '您好：\n已通过。', messageId: 'abc123' };

function fakeHouse(): Promise<House> {
  const sender = new FakeMailSender();
  return Promise.resolve({
    sender,
    arrived: () => sender.sent,
    refuseNext: () => sender.refuseNext(),
    stop: () => Promise.resolve(),
  });
}

async function smtpHouse(): Promise<House & { raw: string[]; connections(): number; mails: ParsedMail[] }> {
  const raw: string[] = [];
  const mails: ParsedMail[] = [];
  let refusals = 0;
  let connections = 0;
  const server = await listening({
    onConnect: (_session, callback) => {
      connections += 1;
      callback();
    },
    onRcptTo: (_address, _session, callback) => {
      const refused = refusals > 0;
      if (refused) refusals -= 1;
      callback(refused ? new Error('mailbox full') : null);
    },
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks);
        raw.push(source.toString());
        void simpleParser(source).then((parsed) => {
          mails.push(parsed);
          callback(null, `OK: queued as Q${String(mails.length)}`);
        });
      });
    },
  });
  const sender = smtpMailSender(server.settings);
  return {
    sender,
    raw,
    mails,
    connections: () => connections,
    arrived: () =>
      mails.map((parsed) => ({
        to: [parsed.to].flat()[0]?.text ?? '',
        subject: parsed.subject ?? '',
        text: (parsed.text ?? '').trimEnd(),
        messageId: /<(.+)@/.exec(parsed.messageId ?? '')?.[1] ?? '',
      })),
    refuseNext: () => {
      refusals += 1;
    },
    stop: async () => {
      sender.close();
      await server.stop();
    },
  };
}

async function listening(
  options: SMTPServerOptions,
): Promise<{ settings: MailServer; stop(): Promise<void> }> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The SMTP server has no port');
  return {
    settings: settings(address.port),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const settings = (port: number): MailServer => ({
  host: '127.0.0.1',
  port,
  secure: false,
  requireTls: false,
  from: { name: '城市平台', address: 'noreply@city.example' },
});

describe.each([
  ['fake', fakeHouse],
  ['SMTP', smtpHouse],
])('a mail sender (%s)', (_name, build) => {
  let house: House;
  beforeEach(async () => {
    house = await build();
  });
  afterEach(() => house.stop());

  it('brings a mail to its reader and tells the server’s id', async () => {
    expect(await house.sender.send(mail)).toMatch(/\S/);
    expect(house.arrived()).toEqual([expect.objectContaining(mail)]);
  });

  it('sends a repeat under the same Message-ID', async () => {
    await house.sender.send(mail);
    await house.sender.send(mail);
    expect(house.arrived().map(({ messageId }) => messageId)).toEqual(['abc123', 'abc123']);
  });

  it('throws when the server does not take the mail, and can go on', async () => {
    house.refuseNext();
    await expect(house.sender.send(mail)).rejects.toThrow();
    expect(house.arrived()).toEqual([]);
    await house.sender.send(mail);
    expect(house.arrived()).toHaveLength(1);
  });

  it.each(['a@example.cn, b@example.cn', 'a@example.cn\r\nBcc: b@example.cn', '<a@example.cn>', 'a', ''])(
    'sends to one address alone, not to %j',
    async (to) => {
      await expect(house.sender.send({ ...mail, to })).rejects.toThrow();
      expect(house.arrived()).toEqual([]);
    },
  );

  it('keeps a subject on one line', async () => {
    await house.sender.send({ ...mail, subject: 'a\r\nBcc: b@example.cn\n\n<b>' });
    expect(house.arrived()).toEqual([expect.objectContaining({ subject: 'a Bcc: b@example.cn <b>' })]);
  });
});

describe('a mail sender over SMTP', () => {
  let house: Awaited<ReturnType<typeof smtpHouse>>;
  beforeEach(async () => {
    house = await smtpHouse();
  });
  afterEach(() => house.stop());

  it('tells the id under which the server queued the mail', async () => {
    expect(await house.sender.send(mail)).toBe('Q1');
  });

  it('writes the platform as the sender and asks absence notes to stay away', async () => {
    await house.sender.send(mail);
    expect(house.mails[0]?.from?.value).toEqual([{ name: '城市平台', address: 'noreply@city.example' }]);
    expect(house.mails[0]?.messageId).toBe('<abc123@city.example>');
    expect(house.mails[0]?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('lets no text become a header', async () => {
    await house.sender.send({ ...mail, subject: 'x\r\nX-Evil: 1', text: 'X-Evil: 1\r\n.\r\nX-Evil: 2' });
    const [headers = ''] = (house.raw[0] ?? '').split('\r\n\r\n');
    expect(headers).not.toMatch(/^X-Evil/im);
    expect(house.mails[0]?.text).toContain('X-Evil: 2');
  });

  it('refuses a message id that would break its header', async () => {
    await expect(house.sender.send({ ...mail, messageId: 'a>\r\nX: 1' })).rejects.toThrow('Message-ID');
  });

  it('keeps its connection from mail to mail', async () => {
    for (let count = 0; count < 5; count += 1) await house.sender.send(mail);
    expect(house.connections()).toBe(1);
  });

  it('gives up on a server that says nothing', async () => {
    const open = new Set<Socket>();
    const silent = createServer((socket) => open.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const sender = smtpMailSender({ ...settings(port), timeoutMilliseconds: 100 });
    await expect(sender.send(mail)).rejects.toThrow(/timeout|greeting/i);
    sender.close();
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('gives up on a server that falls silent', async () => {
    const silent = await listening({ onRcptTo: () => undefined, closeTimeout: 1 });
    const sender = smtpMailSender({ ...silent.settings, timeoutMilliseconds: 200 });
    await expect(sender.send(mail)).rejects.toThrow(/timeout/i);
    sender.close();
    await silent.stop();
  });

  it('does not talk in the clear when TLS is required', async () => {
    const plain = await listening({});
    const sender = smtpMailSender({ ...plain.settings, requireTls: true });
    await expect(sender.send(mail)).rejects.toThrow(/TLS/);
    sender.close();
    await plain.stop();
  });
});
