import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { aliyunSmsSender } from '../../plugins/workflow/server/src/adapters/notify/sms-aliyun';
import { httpSmsSender } from '../../plugins/workflow/server/src/adapters/notify/sms-http-gateway';
import type { SmsSender } from '../../plugins/workflow/server/src/application/ports';
import { FakeSmsSender } from '../support/fakes/fake-senders';
import { ACCOUNT, startAliyunStandIn } from './aliyun-stand-in';

interface House {
  readonly sender: SmsSender;
  /** The references of what was taken. */
  taken(): readonly string[];
  refuseNext(): void;
  stop(): Promise<void>;
}

const sms = {
  mobile: '+8613800001234',
  text: '某某公司 已通过',
  templateCode: 'SMS_1',
  variables: { unit: "某某公司 (a*b)'!" },
  reference: 'delivery-1',
};

function fakeHouse(): Promise<House> {
  const sender = new FakeSmsSender();
  return Promise.resolve({
    sender,
    taken: () => sender.sent.map(({ reference }) => reference),
    refuseNext: () => sender.refuseNext(),
    stop: () => Promise.resolve(),
  });
}

interface GatewayRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: typeof sms;
}

async function gatewayHouse() {
  const requests: GatewayRequest[] = [];
  const answers: ((response: ServerResponse) => void)[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = answers.shift();
      if (answer) {
        answer(response);
        return;
      }
      requests.push({
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString()) as typeof sms,
      });
      response.end(JSON.stringify({ id: requests.length }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gateway has no port');
  const url = `http://127.0.0.1:${String(address.port)}/sms`;
  const answerNext = (answer: (response: ServerResponse) => void) => {
    answers.push(answer);
  };
  return {
    sender: httpSmsSender({ url, token: 'the-token', timeoutMilliseconds: 200 }),
    requests,
    answerNext,
    taken: () => requests.map(({ body }) => body.reference),
    refuseNext: () => answerNext((response) => response.writeHead(503).end('busy')),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function aliyunHouse() {
  const service = await startAliyunStandIn();
  const account = { ...ACCOUNT, endpoint: service.endpoint, protocol: 'http' as const };
  return {
    sender: aliyunSmsSender({ ...account, timeoutMilliseconds: 200 }),
    withSecret: (accessKeySecret: string) => aliyunSmsSender({ ...account, accessKeySecret }),
    service,
    taken: () =>
      service.requests.map(({ OutId = '' }) => OutId).filter((reference) => reference !== 'refused'),
    refuseNext: () => service.answerNext({ Code: 'isv.AMOUNT_NOT_ENOUGH', Message: '余额不足' }),
    stop: () => service.stop(),
  };
}

describe.each([
  ['fake', fakeHouse],
  ['HTTP gateway', gatewayHouse],
  ['Alibaba Cloud', aliyunHouse],
])('an SMS sender (%s)', (_name, build: () => Promise<House>) => {
  let house: House;
  beforeEach(async () => {
    house = await build();
  });
  afterEach(() => house.stop());

  it('hands the message over and tells the gateway’s id', async () => {
    expect(await house.sender.send(sms)).toMatch(/\S/);
    expect(house.taken()).toEqual(['delivery-1']);
  });

  it('gives a repeat the same reference', async () => {
    await house.sender.send(sms);
    await house.sender.send(sms);
    expect(house.taken()).toEqual(['delivery-1', 'delivery-1']);
  });

  it('throws when the message is not taken, and can go on', async () => {
    house.refuseNext();
    await expect(house.sender.send({ ...sms, reference: 'refused' })).rejects.toThrow();
    expect(house.taken()).toEqual([]);
    await house.sender.send(sms);
    expect(house.taken()).toEqual(['delivery-1']);
  });
});

describe('an SMS sender over HTTP', () => {
  let house: Awaited<ReturnType<typeof gatewayHouse>>;
  beforeEach(async () => {
    house = await gatewayHouse();
  });
  afterEach(() => house.stop());

  it('posts JSON with the token and a key for repeats', async () => {
    expect(await house.sender.send(sms)).toBe('1');
    expect(house.requests).toEqual([
      {
        body: sms,
        headers: expect.objectContaining({
          authorization: 'Bearer the-token',
          'content-type': 'application/json',
          'idempotency-key': 'delivery-1',
        }) as unknown,
      },
    ]);
  });

  it('does not let the token follow a redirect', async () => {
    house.answerNext((response) => response.writeHead(307, { location: '/elsewhere' }).end());
    await expect(house.sender.send(sms)).rejects.toThrow();
    expect(house.taken()).toEqual([]);
  });

  it('gives up on a gateway that does not answer, or does not finish', async () => {
    house.answerNext(() => undefined);
    await expect(house.sender.send(sms)).rejects.toThrow(/timeout/i);
    house.answerNext((response) => response.writeHead(200).write('{"id":'));
    await expect(house.sender.send(sms)).rejects.toThrow(/timeout/i);
  });

  it.each(['{}', '[]', '{"id":""}', 'OK', ''])('takes %j for no consent', async (answer) => {
    house.answerNext((response) => response.end(answer));
    await expect(house.sender.send(sms)).rejects.toThrow();
  });

  it('repeats nothing of the gateway’s answer, which may hold the number', async () => {
    house.answerNext((response) => response.writeHead(400).end('bad number 13800001234'));
    await expect(house.sender.send(sms)).rejects.toThrow(/^The SMS gateway answered 400$/);
  });
});

describe('an SMS sender through Alibaba Cloud', () => {
  let house: Awaited<ReturnType<typeof aliyunHouse>>;
  beforeEach(async () => {
    house = await aliyunHouse();
  });
  afterEach(() => house.stop());

  it('sends a signed SendSms with the registered signature and text', async () => {
    expect(await house.sender.send(sms)).toBe('biz-1');
    expect(house.service.requests).toEqual([
      {
        PhoneNumbers: '13800001234',
        SignName: '城市平台',
        TemplateCode: 'SMS_1',
        TemplateParam: JSON.stringify(sms.variables),
        OutId: 'delivery-1',
      },
    ]);
  });

  it('writes a foreign number with its country code', async () => {
    await house.sender.send({ ...sms, mobile: '+85261234567' });
    expect(house.service.requests).toMatchObject([{ PhoneNumbers: '85261234567' }]);
  });

  it('is refused with a wrong key', async () => {
    await expect(house.withSecret('wrong').send(sms)).rejects.toThrow('wrong');
    expect(house.service.requests).toEqual([]);
  });

  it('takes any code but OK for a refusal', async () => {
    house.service.answerNext({ Code: 'isv.BUSINESS_LIMIT_CONTROL', Message: '触发天级流控' });
    await expect(house.sender.send(sms)).rejects.toThrow('isv.BUSINESS_LIMIT_CONTROL 触发天级流控');
    house.service.answerNext({});
    await expect(house.sender.send(sms)).rejects.toThrow('no code');
  });

  it('throws on a failure of the service', async () => {
    house.service.answerNext({ Code: 'InternalError', Message: 'down', RequestId: 'r' }, 500);
    await expect(house.sender.send(sms)).rejects.toThrow('down');
  });

  it('cannot send a text that the service does not know', async () => {
    await expect(house.sender.send({ ...sms, templateCode: null })).rejects.toThrow('no SMS template code');
    expect(house.service.requests).toEqual([]);
  });

  it.each(['at once', 'by and by'] as const)(
    'gives up on a service that falls silent %s, and repeats nothing of the message',
    async (how) => {
      house.service.fallSilent(how);
      const start = performance.now();
      const failure: unknown = await house.sender.send(sms).catch((error: unknown) => error);
      expect(performance.now() - start).toBeLessThan(2000);
      expect(String(failure)).toMatch(/timeout|aborted/i);
      expect(String(failure)).not.toMatch(/13800001234|TemplateParam|a\*b/);
    },
  );
});
