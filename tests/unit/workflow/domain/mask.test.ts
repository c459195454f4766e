import fc from 'fast-check';
import {
  maskEmail,
  maskMobile,
  maskPersonalNumbers,
  maskPersonalNumbersInText,
} from '../../../../plugins/workflow/server/src/domain/mask';

describe('a masked e-mail address', () => {
  it.each([
    ['wei.zhang@example.cn', 'w***@example.cn'],
    ['张伟@example.cn', '张***@example.cn'],
    ['w@example.cn', '***@example.cn'],
    ['no address', '***'],
    ['', '***'],
  ])('%p shows as %s', (address, shown) => {
    expect(maskEmail(address)).toBe(shown);
  });
});

describe('a masked mobile number', () => {
  it.each([
    ['+8613800001234', '138****1234'],
    ['13800001234', '138****1234'],
    ['138 0000 1234', '138****1234'],
    ['+447700900123', '+447****23'],
    ['110', '****'],
    ['', '****'],
  ])('%p shows as %s', (mobile, shown) => {
    expect(maskMobile(mobile)).toBe(shown);
  });

  it('never shows more than seven digits, nor more than two thirds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?\d{0,15}$/), (mobile) => {
        const digits = (text: string) => text.replace(/\D/g, '').length;
        const shown = digits(maskMobile(mobile));
        return shown <= 7 && (shown === 0 || shown <= (digits(mobile) * 2) / 3);
      }),
    );
  });
});

describe('a text of somebody else', () => {
  it('is kept without the addresses and numbers in it', () => {
    expect(maskPersonalNumbers('550 5.1.1 <wei@example.cn>: user unknown (+8613800001234)')).toBe(
      '550 5.1.1 <w***@example.cn>: user unknown (138****1234)',
    );
  });

  it('keeps what only looks like a number', () => {
    const text = 'isv.LIMIT request F655A8D5-B967-440B-8683-DAD6FF8DE990 at 2026-03-06T15:00:00';
    expect(maskPersonalNumbers(text)).toBe(text);
  });

  it('holds no mobile number afterwards, wherever it stood', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', '+86'),
        fc.constantFrom(' ', ':', '/', '"'),
        (number, plus, by) => {
          const text = `refused${by}${plus}${number}${by}now`;
          return !maskPersonalNumbers(text).includes(number);
        },
      ),
    );
  });
});

describe('a text that people read', () => {
  it.each([
    ['请致电13812345678或写信到wang.xm@city.test。', '请致电138****5678或写信到w***@city.test。'],
    ['身份证370602199003071234，收', '身份证370***************，收'],
    [
      '统一社会信用代码91370600MA3C0PEE37、座机0535-6600000',
      '统一社会信用代码91370600MA3C0PEE37、座机0535-6600000',
    ],
    ['5个工作日内办结 😀', '5个工作日内办结 😀'],
  ])('%p shows as %p', (text, shown) => {
    expect(maskPersonalNumbersInText(text)).toBe(shown);
  });
});
