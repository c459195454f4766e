import chinese from '../../../portal/src/translations/zh-Hans.json';
import english from '../../../portal/src/translations/en.json';

const valuesOf = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

describe('the texts of the portal', () => {
  it('have the same names in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it.each(Object.entries(chinese))('%s has the same values in both languages', (name, text) => {
    expect(new Set(valuesOf(english[name as keyof typeof english]))).toEqual(new Set(valuesOf(text)));
  });
});
