import fc from 'fast-check';
import { readLogoutRequest } from '../../../../plugins/provincial-sso/server/src/adapters/cas/logout-request';
import { personOf as casPerson } from '../../../../plugins/provincial-sso/server/src/adapters/cas/validation';
import { returnedTicket } from '../../../../plugins/provincial-sso/server/src/adapters/http/addresses';
import { readAnswer } from '../../../../plugins/provincial-sso/server/src/adapters/jis/answer';
import { decipherOf } from '../../../../plugins/provincial-sso/server/src/adapters/jis/decrypt';
import { GENERATIONS } from '../../../../plugins/provincial-sso/server/src/adapters/jis/generations';
import { personOf as jisPerson } from '../../../../plugins/provincial-sso/server/src/adapters/jis/person';
import {
  PortalFailure,
  portalPersonSchema,
} from '../../../../plugins/provincial-sso/server/src/application/ports';
import { APP_WORD, casConfig, jisConfig } from './configurations';

const KEY = '0123456789abcdeffedcba9876543210';

/** What a reader makes of it: a value, or null for a refusal. Any other error fails the test. */
function refusedOr<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof PortalFailure) return null;
    throw error;
  }
}

const bytes = (minimum = 0) => fc.uint8Array({ minLength: minimum, maxLength: 300 });
const hex = (minimum = 0) => bytes(minimum).map((array) => Buffer.from(array).toString('hex'));
const base64 = bytes().map((array) => Buffer.from(array).toString('base64'));
const fieldNames = fc.constantFrom('code', 'retcode', 'data', 'token', '__proto__', 'toString');
const answers = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .dictionary(fieldNames, fc.oneof(fc.jsonValue(), fc.json(), fc.constantFrom('200', 200, '000000')))
    .map((answer) => JSON.stringify(answer)),
);

describe('whatever a portal answers, a reader refuses it or understands it', () => {
  it.each(['A', 'B'] as const)('answers of generation %s', (generation) => {
    const decipher = decipherOf(jisConfig());
    fc.assert(
      fc.property(answers, (text) => {
        const fields = refusedOr(() => readAnswer(text, GENERATIONS[generation], decipher));
        expect(typeof fields).toBe('object');
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { kind: 'aes-128-ecb-hex' },
    { kind: 'sm4-ecb', key: KEY },
    { kind: 'sm4-cbc', key: KEY, iv: KEY },
    { kind: 'sm2', privateKey: '3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8' },
  ])('ciphertexts of $kind', (decrypt) => {
    const open = decipherOf(jisConfig({ decrypt, appWord: APP_WORD }));
    fc.assert(
      fc.property(fc.oneof(hex(), hex(97), base64, fc.string()), (text) => {
        const opened = refusedOr(() => open(text));
        expect(opened === null || opened.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('people of JIS', () => {
    const names: string[] = Object.values({ ...GENERATIONS.B.fields });
    fc.assert(
      fc.property(
        fc.constantFrom('natural' as const, 'legal' as const),
        fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.jsonValue())),
        (kind, answer) => {
          const person = refusedOr(() => jisPerson(jisConfig(), kind, answer));
          if (person) expect(portalPersonSchema.parse(person)).toEqual({ ...person, kind });
        },
      ),
      { numRuns: 500 },
    );
  });

  const pieces = fc.constantFrom(
    ...['<cas:serviceResponse>', '</cas:serviceResponse>', '<cas:authenticationSuccess>', '<cas:user>'],
    ...['</cas:user>', '</cas:authenticationSuccess>', '<cas:attributes>', '<cas:uuid>', '</cas:uuid>'],
    ...['</cas:attributes>', '<cas:userType>1</cas:userType>', '<LogoutRequest ID="1">', '<SessionIndex>'],
    ...[
      '</SessionIndex>',
      '</LogoutRequest>',
      '&amp;',
      '&x;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE',
    ],
    ...['<?xml version="1.0"?>', '<__proto__>', '</__proto__>', '<constructor>', ' a="', '/>', '<', '>', 'x'],
  );
  const xml = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }).map((parts) => parts.join('')),
  );

  it('XML of CAS', () => {
    fc.assert(
      fc.property(xml, (text) => {
        const person = refusedOr(() => casPerson(casConfig(), text));
        if (person) expect(portalPersonSchema.parse(person)).toEqual(person);
        const notice = refusedOr(() => readLogoutRequest(text));
        if (notice) expect(notice.portalSession).toMatch(/^[\x21-\x7e]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('addresses that a browser comes back to', () => {
    const query = fc.array(
      fc.tuple(fc.constantFrom('state', 'ticket', 'x'), fc.oneof(fc.constant('s'), fc.string())),
    );
    fc.assert(
      fc.property(query, (parameters) => {
        const returnedUrl = new URL(
          `https://city.example/?${new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString()}`,
        );
        const ticket = refusedOr(() => returnedTicket({ returnedUrl, state: 's' }));
        if (ticket === null) return;
        expect(parameters.filter(([name]) => name === 'state')).toEqual([['state', 's']]);
        expect(parameters.filter(([name]) => name === 'ticket')).toEqual([['ticket', ticket]]);
      }),
      { numRuns: 1000 },
    );
  });
});
