import { bootProvince, type Province } from '../../support/province';

jest.setTimeout(60_000);

describe('login names of the portal (product.md section 2, row 13)', () => {
  let province: Province;
  beforeAll(async () => {
    province = await bootProvince();
  }, 120_000);
  afterAll(() => province.stop());

  it.each([
    ['of two characters', '李明', '李明'],
    ['of one', '岳', '岳'],
    ['of fifty characters of two halves', '😀'.repeat(50), '😀'.repeat(50)],
    ['that a program could trip over', '__proto__', '__proto__'],
    ['with marks that nobody sees', 'hai\u200byue\u202e', 'haiyue'],
  ])('one %s becomes a user name', async (_what, loginName, username) => {
    const { answer } = await province.signIn(await province.login({ loginName }));
    expect(answer.outcome).toBe('account-created');
    expect(answer.session?.account.username).toBe(username);
  });

  it('one that looks like a user name, but for marks that nobody sees, is that name', async () => {
    const taken = await province.login({ loginName: 'songtao' });
    await province.signIn(taken);
    const { answer } = await province.signIn(await province.login({ loginName: 'SONG\u200btao' }));
    expect([answer.outcome, answer.session]).toEqual(['username-conflict', null]);
  });
});
