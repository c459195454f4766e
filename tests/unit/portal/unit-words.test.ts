import { differing, orNull, wantedIn } from '../../../portal/src/lib/unit-words';

describe('what somebody types to find a unit', () => {
  it.each([
    ['', { kind: 'nothing' }],
    [' 烟 ', { kind: 'nothing' }],
    ['  烟台蓝海科技有限公司 ', { kind: 'name', text: '烟台蓝海科技有限公司' }],
    ['3M中国有限公司', { kind: 'name', text: '3M中国有限公司' }],
    ['Blue Sea Ltd', { kind: 'name', text: 'Blue Sea Ltd' }],
    ['9137 0600', { kind: 'part-of-code', length: 8 }],
    ['９１３７０６００ma3c0pee37', { kind: 'code', text: '91370600MA3C0PEE37' }],
    ['91370600-MA3C-0PEE37', { kind: 'code', text: '91370600MA3C0PEE37' }],
  ])('%s', (typed, wanted) => expect(wantedIn(typed)).toEqual(wanted));

  it('is a code also when it is too long: the server says what is wrong with it', () => {
    expect(wantedIn('91370600MA3C0PEE371')).toEqual({ kind: 'code', text: '91370600MA3C0PEE371' });
  });
});

describe('what a form sends', () => {
  it('is what differs from what stands there, nothing typed being the same as nothing there', () => {
    const standing = { name: '烟台蓝海', address: null, kind: 'enterprise' };
    expect(differing({ name: '烟台碧海', address: '', kind: 'enterprise' }, standing)).toEqual({
      name: '烟台碧海',
    });
  });

  it.each([
    ['', null],
    ['  ', null],
    [undefined, null],
    [null, null],
    ['0535-6600000', '0535-6600000'],
  ])('is nothing rather than an empty text: %p', (typed, sent) => expect(orNull(typed)).toBe(sent));
});
