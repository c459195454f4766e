import { answerOf, type ApiFailure } from '../../../portal/src/api/failure';
import { failureWords, fieldProblems, isSaidAtFields } from '../../../portal/src/components/failure-words';

const refused = (status: number, error: unknown, headers: Record<string, string> = {}) =>
  answerOf(Promise.resolve({ error, response: new Response(null, { status, headers }) })).then(
    () => null,
    (failure: unknown) => failure as ApiFailure,
  );
const body = (code: string, details: object = {}) => ({
  data: null,
  error: { message: '不行', details: { code, ...details } },
});
const say = (id: string, values: Readonly<Record<string, string | number>> = {}) =>
  [id, ...Object.values(values)].join(' ');

describe('what the API refuses', () => {
  it('is told with the server’s words and what to do about it', async () => {
    const failure = await refused(422, body('CONTACT_CODE_EXPIRED'));
    expect(failureWords(failure, say)).toEqual({
      message: '不行',
      advice: 'failure.advice.CONTACT_CODE_EXPIRED',
    });
  });

  it('is followed by other advice at a place where one does something else about it', async () => {
    const failure = await refused(409, body('INVITATION_USED'));
    expect(failureWords(failure, say).advice).toBeNull();
    expect(failureWords(failure, say, 'members').advice).toBe('failure.advice.members.INVITATION_USED');
    const anywhere = await refused(422, body('CONTACT_CODE_EXPIRED'));
    expect(failureWords(anywhere, say, 'members').advice).toBe('failure.advice.CONTACT_CODE_EXPIRED');
  });

  it('says in minutes when to try again', async () => {
    const failure = await refused(429, body('TOO_MANY_REQUESTS'), { 'retry-after': '90' });
    expect(failureWords(failure, say).advice).toBe('failure.advice.wait 2');
  });

  it('names the fields that are wrong as the form names them', async () => {
    const issues = [
      { path: ['data', 'unit', 'name'], message: '过长' },
      { path: ['data'], message: '有误' },
    ];
    expect(fieldProblems(await refused(400, body('INVALID_REQUEST', { issues })))).toEqual({
      'unit.name': '过长',
    });
  });

  it('names what is wrong with what a step asks to fill in', async () => {
    const fields = [{ field: 'score', code: 'too-large', message: { 'zh-Hans': '过大', en: 'too large' } }];
    expect(fieldProblems(await refused(422, body('FORM_INVALID', { fields })))).toEqual({
      'variables.score': '过大',
    });
  });

  it.each([
    [400, true],
    [409, true],
    [429, false],
    [500, false],
    [502, false],
  ])('is decided for good by status %i: %s', async (status, decided) => {
    expect((await refused(status, body('ANY')))?.isDecided).toBe(decided);
  });

  it('is told apart from a server that cannot be reached, which has decided nothing', async () => {
    const failure = await answerOf(Promise.reject(new TypeError('Failed to fetch'))).catch(
      (error: unknown) => error,
    );
    expect([(failure as ApiFailure).code, (failure as ApiFailure).isDecided]).toEqual(['NETWORK', false]);
  });

  it('is told apart from an answer of somebody in between', async () => {
    expect((await refused(502, '<html>Bad gateway</html>'))?.code).toBe('UNKNOWN');
  });
});

describe('a refusal that a form shows at its fields', () => {
  const issues = [{ path: ['data', 'target'], message: '不行' }];

  it('is not said twice', async () => {
    expect(isSaidAtFields(await refused(400, body('MOBILE_INVALID', { issues })))).toBe(true);
  });

  it.each([[[]], [[{ path: ['data', 'target'], message: '过长' }]]])(
    'is said once more where the fields say something else: %j',
    async (other) => {
      expect(isSaidAtFields(await refused(400, body('INVALID_REQUEST', { issues: other })))).toBe(false);
    },
  );
});
