import type { IdentityView, SignInAnswer } from '@city/plugin-provincial-sso/contracts';
import { factsOf } from '../../support/bindings';
import { bootProvince, type Province } from '../../support/province';

jest.setTimeout(60_000);

let province: Province;
beforeAll(async () => {
  province = await bootProvince();
}, 120_000);
afterAll(() => province.stop());

async function identitiesOf({ session }: SignInAnswer) {
  const { body } = await province.city
    .as(session?.jwt ?? '')
    .get<{ readonly identities: readonly IdentityView[] }>('/api/me');
  return body.data.identities;
}

describe.each(['jis-a', 'cas'])('the rows that concern the protocol, by %s', (portal) => {
  it('signs in natural and legal persons, each with what the portal says of them', async () => {
    const natural = await province.login({ level: 4 });
    const first = await province.signIn(natural, { portal });
    expect(first.answer.outcome).toBe('account-created');
    expect(await identitiesOf(first.answer)).toMatchObject([{ kind: 'natural', level: 4 }]);
    const legal = await province.login({ kind: 'legal', mobile: natural.mobile });
    const second = await province.signIn(legal, { portal });
    expect(second.answer.outcome).toBe('bound-second-identity');
    expect((await province.signIn(natural, { portal })).answer.outcome).toBe('signed-in');
  });

  it('sees the level that the portal returns, and takes an unknown word for none', async () => {
    const login = await province.login({ level: 2 });
    expect((await province.signIn(login, { portal })).answer.outcome).toBe('upgrade-required');
    await province.change(login, { level: 4 });
    await province.portal.control.faults(['unknown-level']);
    const { answer } = await province.signIn(login, { portal });
    await province.portal.control.faults([]);
    expect(factsOf(answer).level).toBe('0');
  });

  it('wants a mobile of a legal identity', async () => {
    const login = await province.login({ kind: 'legal', mobile: null });
    expect((await province.signIn(login, { portal })).answer.outcome).toBe('mobile-required');
  });
});
