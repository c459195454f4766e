import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { MessageTemplate } from '../../application/ports';

const UID = 'plugin::workflow.message-template';

type Words = Omit<MessageTemplate, 'key' | 'locale'>;
type Stored = Words & {
  readonly documentId: string;
  readonly locale: string;
  readonly shippedChecksum: string | null;
};

/**
 * Brings the shipped message templates in: new ones are added, and those whose words nobody has
 * edited follow the shipped ones. What operations staff wrote stays.
 */
export async function shipTemplates(
  strapi: Core.Strapi,
  templates: readonly MessageTemplate[],
): Promise<void> {
  await ensureLocales(strapi);
  const documents = strapi.documents(UID);
  for (const { key, locale, ...words } of templates) {
    const versions = (await strapi.db.query(UID).findMany({ where: { key } })) as Stored[];
    const stored = versions.find((version) => version.locale === locale);
    if (stored && !isOutdated(stored, words)) continue;
    const data: object = { key, ...words, shippedChecksum: checksumOf(words) };
    const documentId = versions[0]?.documentId;
    if (documentId) await documents.update({ documentId, locale, data });
    else await documents.create({ locale, data });
  }
}

function isOutdated(stored: Stored, shipped: Words): boolean {
  const unedited = stored.shippedChecksum === checksumOf(stored);
  return unedited && stored.shippedChecksum !== checksumOf(shipped);
}

function checksumOf(words: Words): string {
  const { emailSubject, emailBody, smsBody, smsTemplateCode, inAppTitle, inAppBody } = words;
  const text = JSON.stringify([emailSubject, emailBody, smsBody, smsTemplateCode, inAppTitle, inAppBody]);
  return createHash('sha256').update(text).digest('hex');
}

interface LocaleService {
  findByCode(code: string): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales: LocaleService = strapi.plugin('i18n').service('locales');
  for (const [code, name] of [
    ['zh-Hans', '简体中文'],
    ['en', 'English'],
  ] as const) {
    if (!(await locales.findByCode(code))) await locales.create({ code, name });
  }
}
