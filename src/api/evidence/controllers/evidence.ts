import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import type { FileReference } from '../../../contracts/evidence';
import { cityError } from '../../../errors';
import { accountOf, type HttpContext } from '../../../http/context';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Hands a document back to who uploaded it; to anybody else it is not there. */
  async download(context: HttpContext): Promise<void> {
    const account = accountOf(context);
    const evidence = service(strapi, 'api::evidence.evidence');
    const reference = referenceOf(context.params.fileId);
    const file = reference === null ? null : await evidence.findOwn(account.id, reference);
    const content = file && (await evidence.open(file.documentId));
    if (!file || !content) throw cityError('FILE_NOT_FOUND');
    context.set('Content-Type', file.mime);
    context.set('Content-Length', String(file.size));
    context.set('Content-Disposition', `attachment; filename*=UTF-8''${extendedValue(file.name)}`);
    context.set('X-Content-Type-Options', 'nosniff');
    context.set('Content-Security-Policy', "default-src 'none'; sandbox");
    context.set('Cache-Control', 'private, no-store');
    context.body = content;
  },
});

function referenceOf(text: string | undefined): FileReference | null {
  if (text !== undefined && /^[1-9]\d{0,8}$/.test(text)) return Number(text);
  return text !== undefined && /^[a-z0-9]{24}$/.test(text) ? text : null;
}

/** RFC 8187, section 3.2.1: what `encodeURIComponent` leaves and a header value may not hold. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
}
