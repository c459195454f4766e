import { createIntentions } from '../../../portal/src/lib/intention';

function intentions() {
  let made = 0;
  return createIntentions(() => `key-${String((made += 1))}`);
}

describe('the Idempotency-Key of what a person wants', () => {
  it('stays the same when the same thing is sent again after an answer got lost', () => {
    const wanted = intentions();
    expect(wanted.keyFor({ name: '张晓' })).toBe('key-1');
    wanted.settle(false);
    expect(wanted.keyFor({ name: '张晓' })).toBe('key-1');
  });

  it('is a new one once the server has decided', () => {
    const wanted = intentions();
    wanted.keyFor('withdraw');
    wanted.settle(true);
    expect(wanted.keyFor('withdraw')).toBe('key-2');
  });

  it('is a new one for something else, even while the first is undecided', () => {
    const wanted = intentions();
    wanted.keyFor({ name: '张晓' });
    wanted.settle(false);
    expect(wanted.keyFor({ name: '张小' })).toBe('key-2');
  });
});
