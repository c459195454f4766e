import { deliver } from '../../../../../plugins/workflow/server/src/application/notify/deliver';
import {
  queueMessage,
  type Message,
} from '../../../../../plugins/workflow/server/src/application/notify/queue-message';
import { LiquidRenderer } from '../../../../../plugins/workflow/server/src/adapters/notify/liquid-renderer';
import type { DeliveryRecord } from '../../../../../plugins/workflow/server/src/application/ports';
import { FakeClock } from '../../../../support/fakes/fake-clock';
import { FakeIdentifiers } from '../../../../support/fakes/fake-identifiers';
import { FakeJobQueue } from '../../../../support/fakes/fake-job-queue';
import {
  FakeDeliveryRepository,
  FakeInAppMessageRepository,
  FakeTemplateRepository,
} from '../../../../support/fakes/fake-messages';
import { FakePeople } from '../../../../support/fakes/fake-people';
import { FakeMailSender, FakeSmsSender } from '../../../../support/fakes/fake-senders';
import { FakeUnitOfWork } from '../../../../support/fakes/fake-unit-of-work';

/** Everything that sends messages, on fakes, with one applicant who can be reached everywhere. */
export function messageHouse() {
  const clock = new FakeClock();
  const jobs = new FakeJobQueue(clock);
  const deliveries = new FakeDeliveryRepository();
  const inAppMessages = new FakeInAppMessageRepository();
  const templates = new FakeTemplateRepository();
  const people = new FakePeople();
  const mail = new FakeMailSender();
  const sms = new FakeSmsSender();
  const dependencies = {
    clock,
    jobs,
    deliveries,
    inAppMessages,
    templates,
    mail,
    sms,
    registry: people,
    identifiers: new FakeIdentifiers(),
    unitOfWork: new FakeUnitOfWork(jobs, deliveries, inAppMessages),
    renderer: new LiquidRenderer({ timeZone: 'Asia/Shanghai' }),
  };
  people.put('user:1', { name: '张伟', email: 'wei@example.cn', mobile: '+8613800001234' });
  templates.put({
    key: 'approved',
    emailSubject: '{{ unit }} 已通过',
    emailBody: '{{ recipient.name }}，您好：{{ unit }} 已通过审核。',
    smsBody: '{{ unit }} 已通过',
    smsTemplateCode: 'SMS_1',
    inAppTitle: '审核通过',
    inAppBody: '{{ unit }} 已通过审核。',
  });
  return {
    ...dependencies,
    people,
    queue: (message: Partial<Message> = {}): Promise<readonly DeliveryRecord[]> =>
      queueMessage(dependencies, {
        template: 'approved',
        to: { users: ['user:1'], groups: [] },
        instanceId: 'case-1',
        variables: { unit: '某某公司' },
        ...message,
      }),
    deliver: (deliveryId: string): Promise<void> => deliver(dependencies, { deliveryId }),
    /** Runs the queue as the job runner would. */
    work: (): Promise<void> =>
      jobs.drain((job) =>
        job.name === 'deliver' ? deliver(dependencies, job) : Promise.reject(new Error(job.name)),
      ),
  };
}
