import fc from 'fast-check';
import { parseEmail } from '../../../src/domain/email-address';
import {
  maskCreditCode,
  maskEmail,
  maskMobile,
  maskPersonName,
  maskUserName,
} from '../../../src/domain/masking';
import { parseMobile } from '../../../src/domain/mobile-number';

const aMobile = fc
  .tuple(fc.constantFrom('130', '138', '150', '166', '177', '198'), fc.nat(99_999_999))
  .map(([head, rest]) => head + String(rest).padStart(8, '0'));

describe('a mobile number', () => {
  it('is one number however it is written', () => {
    fc.assert(
      fc.property(aMobile, (mobile) => {
        const spaced = `${mobile.slice(0, 3)} ${mobile.slice(3, 7)} ${mobile.slice(7)}`;
        for (const written of [mobile, spaced, `+86${mobile}`, `0086 ${spaced}`]) {
          expect(parseMobile(written)).toBe(`+86${mobile}`);
        }
      }),
    );
  });

  it.each([
    '',
    '110',
    '0535-6600000',
    '+1 202 555 0123',
    '+852 9123 4567',
    '1380000000',
    '138000000011',
    'call 13800000001',
    '13800000001 ext. 5',
    '13800000001;drop',
  ])('of mainland China is not: %s', (text) => {
    expect(parseMobile(text)).toBeNull();
  });

  it('never brings the platform down, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const mobile = parseMobile(text);
        expect(mobile === null || /^\+861\d{10}$/.test(mobile)).toBe(true);
      }),
    );
  });
});

describe('an e-mail address', () => {
  it.each([
    [' Wang.Hai@Example.CN ', 'wang.hai@example.cn'],
    ['ｗａｎｇ@example.cn', 'wang@example.cn'],
  ])('%s is %s', (written, address) => {
    expect(parseEmail(written)).toBe(address);
  });

  it.each([
    '',
    'wang',
    'wang@',
    '@example.cn',
    'a@b',
    'a b@example.cn',
    'a@example.cn\nBcc: b@example.cn',
    `${'a'.repeat(250)}@example.cn`,
  ])('is none: %j', (text) => {
    expect(parseEmail(text)).toBeNull();
  });
});

describe('what others see of personal data (product.md section 8)', () => {
  it('a mobile hides its four middle digits', () => {
    fc.assert(
      fc.property(aMobile, (mobile) => {
        const masked = maskMobile(`+86${mobile}`);
        expect(masked).toBe(`${mobile.slice(0, 3)}****${mobile.slice(7)}`);
      }),
    );
    expect(maskMobile('12345')).toBe('*****');
  });

  it.each([
    ['张三', '张*'],
    ['欧阳小明', '欧***'],
    ['𠮷野太郎', '𠮷***'],
    ['李', '李*'],
    ['', ''],
  ])('of the name %s the first character: %s', (name, masked) => {
    expect(maskPersonName(name)).toBe(masked);
  });

  it.each([
    ['zhangsan', 'zh***an'],
    ['wang8', 'w***8'],
    ['李小明', '李***'],
    ['l', '***'],
    ['', '***'],
    ['𠮷'.repeat(7), '𠮷𠮷***𠮷𠮷'],
    ['13800000001', '13***01'],
  ])('of the user name %s its ends: %s', (name, masked) => {
    expect(maskUserName(name)).toBe(masked);
  });

  it('a masked value never holds the whole of what it masks', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('*'));
        expect(maskPersonName(text)).not.toBe(text.trim() === '' ? null : text.trim());
        expect(maskUserName(text)).not.toContain(text);
        expect(maskEmail(`${text}@example.cn`)).not.toContain(`${text}@`);
      }),
    );
    expect(maskEmail('wang@example.cn')).toBe('w***@example.cn');
    expect(maskEmail('no address')).toBe('***');
    expect(maskCreditCode('9144030071526726XG')).toBe('9144**********26XG');
  });
});
