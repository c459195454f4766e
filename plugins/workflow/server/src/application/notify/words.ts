import type { Channel, MessageTemplate, TemplateRenderer } from '../ports';

export interface Words {
  /** An SMS has none. */
  readonly subject: string | null;
  readonly text: string;
}

/** The texts of a template for one channel: what stands above, and the text itself. */
const PARTS: Readonly<
  Record<
    Channel,
    (template: MessageTemplate) => readonly [subject: string | null | undefined, text: string | null]
  >
> = {
  email: ({ emailSubject, emailBody }) => [emailSubject, emailBody],
  sms: ({ smsBody }) => [undefined, smsBody],
  'in-app': ({ inAppTitle, inAppBody }) => [inAppTitle, inAppBody],
};

/**
 * A message as its recipient reads it on one channel.
 *
 * @param variables with the recipient among them (`withRecipient`)
 * @throws Error when the template has no words for the channel, or they do not render
 */
export async function wordsFor(
  renderer: TemplateRenderer,
  template: MessageTemplate,
  channel: Channel,
  variables: Readonly<Record<string, unknown>>,
): Promise<Words> {
  const render = (part: string | null) => {
    if (!part) throw new Error(`Message template ${template.key} has no text for ${channel}`);
    return renderer.render(part, variables);
  };
  const [subject, text] = PARTS[channel](template);
  return { subject: subject === undefined ? null : await render(subject), text: await render(text) };
}
