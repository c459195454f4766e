import type { DeliveryRecord } from '../../../../../plugins/workflow/server/src/application/ports';
import { messageHouse } from './message-house';

type House = ReturnType<typeof messageHouse>;

const find = (house: House, channel: DeliveryRecord['channel']): DeliveryRecord => {
  const delivery = house.deliveries.all().find((one) => one.channel === channel);
  if (!delivery) throw new Error(`No delivery by ${channel}`);
  return delivery;
};

describe('delivering a message', () => {
  it('sends mail in the person’s words and notes where it went, masked', async () => {
    const house = messageHouse();
    await house.queue();
    await house.work();
    const delivery = find(house, 'email');
    expect(house.mail.sent).toEqual([
      {
        to: 'wei@example.cn',
        subject: '某某公司 已通过',
        text: '张伟，您好：某某公司 已通过审核。',
        messageId: delivery.documentId,
      },
    ]);
    expect(delivery).toMatchObject({
      status: 'sent',
      attempts: 1,
      maskedAddress: 'w***@example.cn',
      providerMessageId: 'queued-1',
      sentAt: house.clock.now(),
      error: null,
    });
  });

  it('sends SMS with the vendor’s code and no more variables than its text needs', async () => {
    const house = messageHouse();
    await house.queue({
      variables: { unit: '某某公司', comment: '内部意见', unitName: 'x', list: ['unit'], count: 3 },
    });
    await house.work();
    const delivery = find(house, 'sms');
    expect(house.sms.sent).toEqual([
      {
        mobile: '+8613800001234',
        text: '某某公司 已通过',
        templateCode: 'SMS_1',
        variables: { unit: '某某公司' },
        reference: delivery.documentId,
      },
    ]);
    expect(delivery).toMatchObject({
      status: 'sent',
      maskedAddress: '138****1234',
      providerMessageId: 'sms-1',
    });
  });

  it('goes to where the person is reached now, in the language of now', async () => {
    const house = messageHouse();
    await house.queue();
    house.people.put('user:1', { email: 'new@example.cn', locale: 'en' });
    house.templates.put({ key: 'approved', locale: 'en', emailSubject: 'Approved', emailBody: 'Hello' });
    await house.deliver(find(house, 'email').documentId);
    expect(house.mail.sent).toMatchObject([{ to: 'new@example.cn', subject: 'Approved' }]);
  });

  it('goes to the address it was given and to no other, and the address is then kept no longer', async () => {
    const house = messageHouse();
    await house.queue({ address: { mobile: '+8613900005678' } });
    await house.work();
    expect(house.sms.sent).toMatchObject([{ mobile: '+8613900005678' }]);
    expect(house.mail.sent).toEqual([]);
    expect(find(house, 'sms')).toMatchObject({ sealedAddress: null, maskedAddress: '139****5678' });
  });

  it('never happens twice', async () => {
    const house = messageHouse();
    await house.queue();
    await house.work();
    await house.deliver(find(house, 'email').documentId);
    expect(house.mail.sent).toHaveLength(1);
    expect(find(house, 'email').attempts).toBe(1);
  });

  it('is skipped for somebody who lost the address or is gone, and stays skipped', async () => {
    const house = messageHouse();
    await house.queue();
    house.people.put('user:1', { email: null });
    await house.deliver(find(house, 'email').documentId);
    house.people.remove('user:1');
    await house.deliver(find(house, 'sms').documentId);
    house.people.put('user:1', { email: 'wei@example.cn', mobile: '+8613800001234' });
    await house.work();
    expect([...house.mail.sent, ...house.sms.sent]).toEqual([]);
    expect(find(house, 'email')).toMatchObject({ status: 'skipped', attempts: 0 });
    expect(find(house, 'sms')).toMatchObject({ status: 'skipped', attempts: 0 });
  });

  it('does nothing for a delivery that is not there', async () => {
    const house = messageHouse();
    await expect(house.deliver('gone')).resolves.toBeUndefined();
  });
});

describe('a message that is not taken', () => {
  it('is noted as failed and tried again under the same Message-ID', async () => {
    const house = messageHouse();
    await house.queue();
    house.mail.refuseNext('451 try later');
    const { documentId } = find(house, 'email');
    await expect(house.deliver(documentId)).rejects.toMatchObject({ code: 'DELIVERY_FAILED' });
    expect(find(house, 'email')).toMatchObject({ status: 'failed', attempts: 1, error: '451 try later' });
    await house.deliver(documentId);
    expect(house.mail.sent).toMatchObject([{ messageId: documentId }]);
    expect(find(house, 'email')).toMatchObject({ status: 'sent', attempts: 2, error: null });
  });

  it('keeps its sealed address for the next attempt', async () => {
    const house = messageHouse();
    await house.queue({ address: { mobile: '+8613900005678' } });
    house.sms.refuseNext();
    await house.work();
    expect(house.sms.sent).toMatchObject([{ mobile: '+8613900005678' }]);
  });

  it('leaves neither address nor number in the log, whatever the server says', async () => {
    const house = messageHouse();
    await house.queue();
    house.mail.refuseNext('550 <wei@example.cn> unknown,\r\n call 13800001234');
    const failure: unknown = await house
      .deliver(find(house, 'email').documentId)
      .catch((error: unknown) => error);
    const { error } = find(house, 'email');
    expect(error).toBe('550 <w***@example.cn> unknown, call 138****1234');
    expect(String(failure)).toContain(error);
    expect(failure).not.toHaveProperty('cause');
  });

  it('is noted when its template is gone, has lost its words or does not render', async () => {
    const house = messageHouse();
    await house.queue();
    const { documentId } = find(house, 'email');
    house.templates.remove('approved');
    await expect(house.deliver(documentId)).rejects.toThrow('no message template approved');
    house.templates.put({ key: 'approved', smsBody: 'x' });
    await expect(house.deliver(documentId)).rejects.toThrow('no text for email');
    house.templates.put({ key: 'approved', emailSubject: 'x', emailBody: '{{ unit | unknown }}' });
    await expect(house.deliver(documentId)).rejects.toThrow('undefined filter');
    expect(find(house, 'email')).toMatchObject({ status: 'failed', attempts: 3 });
  });

  it('ends as an exhausted job when it is never taken', async () => {
    const house = messageHouse();
    house.people.put('user:1', { email: null });
    await house.queue();
    for (let attempt = 0; attempt < 8; attempt += 1) house.sms.refuseNext('no');
    await house.work();
    expect(house.jobs.exhausted).toMatchObject([{ job: { name: 'deliver' }, error: 'no' }]);
    expect(find(house, 'sms')).toMatchObject({ status: 'failed', attempts: 8 });
  });
});
