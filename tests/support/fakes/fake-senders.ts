import type { MailSender, SmsSender } from '../../../plugins/workflow/server/src/application/ports';

type Mail = Parameters<MailSender['send']>[0];
type Sms = Parameters<SmsSender['send']>[0];

/** What the fakes of both senders have in common: they can be told to refuse. */
class FakeSender<Message> {
  readonly sent: Message[] = [];
  #refusals: string[] = [];

  /** The next message is refused with this text. */
  refuseNext(reason = 'try again later'): void {
    this.#refusals.push(reason);
  }

  protected take(message: Message): void {
    const reason = this.#refusals.shift();
    if (reason !== undefined) throw new Error(reason);
    this.sent.push(message);
  }
}

export class FakeMailSender extends FakeSender<Mail> implements MailSender {
  send(mail: Mail): Promise<string> {
    return new Promise((resolve) => {
      if (!/^[^\s,;<>@]+@[^\s,;<>@]+$/.test(mail.to)) throw new Error('Not one single address');
      this.take({ ...mail, subject: mail.subject.replace(/\s+/g, ' ') });
      resolve(`queued-${String(this.sent.length)}`);
    });
  }
}

export class FakeSmsSender extends FakeSender<Sms> implements SmsSender {
  send(sms: Sms): Promise<string> {
    return new Promise((resolve) => {
      this.take(sms);
      resolve(`sms-${String(this.sent.length)}`);
    });
  }
}
