import { openApi, session } from './client';
import { dataOf } from './failure';
import type { components } from './schema';

export type SignInAnswer = components['schemas']['SignIn'];

/** Exchanges the one-time code of the address for the outcome, and for a session where there is one. */
export async function exchangeCode(code: string): Promise<SignInAnswer> {
  return taken(await dataOf(openApi.POST('/api/provincial-sso/session', { body: { code } })));
}

/** Product.md section 2, row 7: says whether the account that was shown is one's own. */
export async function answerConfirmation(confirmation: string, accept: boolean): Promise<SignInAnswer> {
  const body = { confirmation, accept };
  return taken(await dataOf(openApi.POST('/api/provincial-sso/confirm-binding', { body })));
}

/** The words of an outcome of which only the name came back. */
export async function outcomeCalled(name: string) {
  const outcomes = await dataOf(openApi.GET('/api/provincial-sso/outcomes'));
  const found = outcomes.find(({ outcome }) => outcome === name);
  return found ?? outcomes.find(({ outcome }) => outcome === 'refused') ?? null;
}

function taken(answer: SignInAnswer): SignInAnswer {
  if (answer.session !== null) session.open(answer.session.jwt);
  return answer;
}
