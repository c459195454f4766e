import fc from 'fast-check';
import { createMailbox, type Arrival } from '../../../../scripts/demo/catcher/mailbox.mjs';

const sms = (to: string, reference: string | null = null): Arrival => ({
  kind: 'sms',
  to,
  from: null,
  subject: null,
  text: '【烟台科技云】您的申请已受理。',
  reference,
});
const mail = (to: string): Arrival => ({ ...sms(to), kind: 'mail', from: 'no-reply@city.example' });

describe('the mailbox of the demo', () => {
  it('shows the newest message first', () => {
    const mailbox = createMailbox();
    mailbox.add(sms('+8613900000001'));
    mailbox.add(sms('+8613900000002'));
    expect(mailbox.list().map(({ to }) => to)).toEqual(['+8613900000002', '+8613900000001']);
  });

  it('keeps the last messages and forgets the oldest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 60 }), (limit, count) => {
        const mailbox = createMailbox({ limit });
        for (let index = 0; index < count; index += 1) mailbox.add(sms(String(index)));
        const kept = mailbox.list();
        expect(kept).toHaveLength(Math.min(limit, count));
        expect(kept.every(({ id }) => id > count - limit)).toBe(true);
      }),
    );
  });

  it('takes a message that is sent again under the same reference once', () => {
    const mailbox = createMailbox();
    const first = mailbox.add(sms('+8613900000001', 'delivery-1'));
    expect(mailbox.add(sms('+8613900000001', 'delivery-1'))).toEqual(first);
    mailbox.add(sms('+8613900000001', 'delivery-2'));
    mailbox.add(sms('+8613900000002', 'delivery-1'));
    expect(mailbox.list()).toHaveLength(3);
  });

  it('never takes two messages without a reference for the same', () => {
    const mailbox = createMailbox();
    mailbox.add(sms('+8613900000001'));
    mailbox.add(sms('+8613900000001'));
    expect(mailbox.list()).toHaveLength(2);
  });

  it('narrows by kind, by recipient and to what came later', () => {
    const mailbox = createMailbox();
    mailbox.add(mail('chen@lanyu.example'));
    mailbox.add(sms('+8613900000001'));
    mailbox.add(mail('xu@yunfan.example'));
    expect(mailbox.list({ kind: 'mail' }).map(({ id }) => id)).toEqual([3, 1]);
    expect(mailbox.list({ to: 'chen@lanyu.example' }).map(({ id }) => id)).toEqual([1]);
    expect(mailbox.list({ after: 2 }).map(({ id }) => id)).toEqual([3]);
  });
});
