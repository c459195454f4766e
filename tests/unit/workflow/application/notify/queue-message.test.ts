import { messageHouse } from './message-house';

describe('telling somebody something', () => {
  it('queues mail and SMS for after the commit and writes the in-app message at once', async () => {
    const house = messageHouse();
    const queued = await house.queue();
    expect(queued.map(({ channel, status }) => [channel, status])).toEqual([
      ['email', 'queued'],
      ['sms', 'queued'],
      ['in-app', 'sent'],
    ]);
    expect(house.deliveries.all()).toEqual(queued);
    expect(house.jobs.jobs).toEqual(
      queued
        .filter(({ channel }) => channel !== 'in-app')
        .map(({ documentId }) => ({ name: 'deliver', deliveryId: documentId })),
    );
    expect(house.inAppMessages.all()).toMatchObject([
      { recipient: 'user:1', title: '审核通过', body: '某某公司 已通过审核。', readAt: null },
    ]);
    expect(house.mail.sent).toEqual([]);
  });

  it('leaves out channels that the template has no words for', async () => {
    const house = messageHouse();
    house.templates.put({ key: 'approved', smsBody: '已通过' });
    expect((await house.queue()).map(({ channel }) => channel)).toEqual(['sms']);
    house.templates.put({ key: 'approved', emailBody: '只有正文', inAppTitle: '只有标题' });
    expect(await house.queue()).toEqual([]);
  });

  it('leaves out channels that the person has no address for', async () => {
    const house = messageHouse();
    house.people.put('user:1', { email: null });
    expect((await house.queue()).map(({ channel }) => channel)).toEqual(['sms', 'in-app']);
    house.people.put('user:1', { mobile: null });
    expect((await house.queue()).map(({ channel }) => channel)).toEqual(['in-app']);
  });

  it('tells nobody who is gone', async () => {
    const house = messageHouse();
    house.people.remove('user:1');
    expect(await house.queue()).toEqual([]);
    expect(house.inAppMessages.all()).toEqual([]);
  });

  it('tells the members of groups, and each person once, however many ways lead there', async () => {
    const house = messageHouse();
    house.people.put('admin:7', { email: 'seven@example.cn' });
    house.people.group('department:a', 'user:1', 'admin:7');
    house.people.group('department:b', 'admin:7');
    const queued = await house.queue({
      to: { users: ['user:1'], groups: ['department:a', 'department:b', 'department:empty'] },
    });
    const mails = queued.filter(({ channel }) => channel === 'email').map(({ recipient }) => recipient);
    expect(mails).toEqual(['user:1', 'admin:7']);
  });

  it('writes to each person in their language', async () => {
    const house = messageHouse();
    house.people.put('user:2', { locale: 'en' });
    house.templates.put({ key: 'approved', locale: 'en', inAppTitle: 'Approved', inAppBody: '{{ unit }}' });
    await house.queue({ to: { users: ['user:1', 'user:2'], groups: [] } });
    expect(house.inAppMessages.all().map(({ title }) => title)).toEqual(['审核通过', 'Approved']);
  });

  it('keeps no address with the message', async () => {
    const house = messageHouse();
    await house.queue();
    const stored = JSON.stringify([house.deliveries.all(), house.jobs.jobs, house.inAppMessages.all()]);
    expect(stored).not.toMatch(/wei@example\.cn|13800001234/);
  });

  it('keeps an address that is not the person’s own sealed', async () => {
    const house = messageHouse();
    house.people.put('user:1', { mobile: null, email: null });
    house.templates.put({
      key: 'prove',
      smsBody: '{{ code }}',
      emailSubject: '验证',
      emailBody: '{{ code }}',
    });
    const queued = await house.queue({ template: 'prove', address: { mobile: '+8613900005678' } });
    expect(queued.map(({ channel }) => channel)).toEqual(['sms']);
    expect(JSON.stringify(queued)).not.toContain('13900005678');
    expect(house.people.sealer().open(queued[0]?.sealedAddress ?? '')).toBe('+8613900005678');
  });

  it('leaves nothing behind when the step around it fails', async () => {
    const house = messageHouse();
    const step = house.unitOfWork.run(async () => {
      await house.queue();
      throw new Error('the step failed');
    });
    await expect(step).rejects.toThrow('the step failed');
    expect([...house.deliveries.all(), ...house.jobs.jobs, ...house.inAppMessages.all()]).toEqual([]);
  });

  it('fails, and leaves nothing behind, when there is no such template', async () => {
    const house = messageHouse();
    await expect(house.queue({ template: 'nothing' })).rejects.toMatchObject({
      code: 'ACTION_FAILED',
      details: { template: 'nothing' },
    });
  });

  it('fails, and leaves nothing behind, when the in-app text does not render', async () => {
    const house = messageHouse();
    house.people.put('user:2', {});
    house.templates.put({ key: 'broken', inAppTitle: 'x', inAppBody: '{% include "x" %}' });
    await expect(house.queue({ template: 'broken' })).rejects.toMatchObject({ code: 'ACTION_FAILED' });
    expect([...house.deliveries.all(), ...house.inAppMessages.all()]).toEqual([]);
  });
});
