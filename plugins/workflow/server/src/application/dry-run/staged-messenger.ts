import {
  workflowError,
  type ActorReference,
  type Assignees,
  type DryRunMessage,
} from '../../../../contracts';
import { maskEmail, maskMobile, maskPersonalNumbersInText } from '../../domain/mask';
import { reachableBy, recipientsOf, type Recipient } from '../notify/recipients';
import { withRecipient } from '../notify/template-variables';
import { wordsFor } from '../notify/words';
import type { Channel, Clock, RegistryReader, TemplateRenderer, TemplateRepository } from '../ports';
import type { Trace } from './trace';

interface Sending {
  readonly template: string;
  readonly to: Assignees;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly address?: { readonly email?: string; readonly mobile?: string } | undefined;
}

/**
 * A messenger that queues nothing: it makes the words of every message, as they would leave, and hands them to
 * the trace. Personal numbers in them are masked, for operations staff read them here.
 *
 * @param applicantOf who the case is for, as soon as that is known
 */
export function stagedMessenger(dependencies: {
  readonly registry: RegistryReader;
  readonly templates: TemplateRepository;
  readonly renderer: TemplateRenderer;
  readonly clock: Clock;
  readonly trace: Trace;
  readonly applicantOf: () => ActorReference | null;
}): { send(message: Sending): Promise<void> } {
  const { renderer, clock, trace, applicantOf } = dependencies;

  async function message(sending: Sending, recipient: Recipient, channel: Channel): Promise<DryRunMessage> {
    const { contact, template, actor } = recipient;
    const address = { ...contact, ...sending.address };
    const common = {
      template: template.key,
      channel,
      recipientName: contact.name,
      toApplicant: actor === applicantOf(),
      address: MASKED[channel](address),
    };
    try {
      const variables = withRecipient(storable(sending.variables), contact);
      const { subject, text } = await wordsFor(renderer, template, channel, variables);
      const heading = subject === null ? null : maskPersonalNumbersInText(subject);
      return { ...common, subject: heading, text: maskPersonalNumbersInText(text), error: null };
    } catch (error) {
      const reason = maskPersonalNumbersInText(error instanceof Error ? error.message : String(error));
      // What stands in the personal centre is made inside the step, and undoes it.
      if (channel === 'in-app') throw workflowError('ACTION_FAILED', { template: template.key, reason });
      return { ...common, subject: null, text: null, error: reason };
    }
  }

  return {
    send: async (sending) => {
      const messages: DryRunMessage[] = [];
      for (const recipient of await recipientsOf(dependencies, sending)) {
        for (const channel of reachableBy({ address: sending.address }, recipient)) {
          messages.push(await message(sending, recipient, channel));
        }
      }
      trace.say({ template: sending.template, at: clock.now(), messages });
    },
  };
}

const MASKED: Readonly<
  Record<
    Channel,
    (address: { readonly email: string | null; readonly mobile: string | null }) => string | null
  >
> = {
  email: ({ email }) => email && maskEmail(email),
  sms: ({ mobile }) => mobile && maskMobile(mobile),
  'in-app': () => null,
};

/** Variables as a queued message would find them again. */
function storable(variables: Sending['variables']): Sending['variables'] {
  return JSON.parse(JSON.stringify(variables)) as Sending['variables'];
}
