import { Answers } from '../../../../../plugins/workflow/server/src/application/step/answers';

describe('what a step has asked', () => {
  let asked = 0;
  const ask = () => Promise.resolve((asked += 1));

  beforeEach(() => {
    asked = 0;
  });

  it('is asked once for each question', async () => {
    const answers = new Answers();
    expect(await answers.once('department', ask)).toBe(1);
    expect(await answers.once('department', ask)).toBe(1);
    expect(await answers.once('applicant', ask)).toBe(2);
  });

  it('is asked again after something may have changed the answer', async () => {
    const answers = new Answers();
    await answers.once('department', ask);
    answers.forget();
    expect(await answers.once('department', ask)).toBe(2);
  });
});
