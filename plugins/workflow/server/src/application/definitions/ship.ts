import { z } from 'zod';
import type { MessageTemplate } from '../ports';

const words = z.strictObject({
  emailSubject: z.string().nullable(),
  emailBody: z.string().nullable(),
  smsBody: z.string().nullable(),
  smsTemplateCode: z.string().nullable(),
  inAppTitle: z.string().nullable(),
  inAppBody: z.string().nullable(),
});

const templates = z.array(z.strictObject({ key: z.string(), 'zh-Hans': words, en: words }));

/** Reads a shipped `messages.json`. @throws ZodError naming what is wrong in the file */
export function shippedTemplates(file: unknown): readonly MessageTemplate[] {
  return templates.parse(file).flatMap(({ key, 'zh-Hans': chinese, en: english }): MessageTemplate[] => [
    { key, locale: 'zh-Hans', ...chinese },
    { key, locale: 'en', ...english },
  ]);
}
