import { workflowError } from '@city/plugin-workflow/contracts';
import type { HttpContext } from '../http/context';

/** The addresses that take files: people's uploads, and the panel's. */
const UPLOADS = /^\/(api\/)?upload(\/|$)/;

/**
 * Refuses a multipart body anywhere else before it is read: it would be written to disk for nothing,
 * whoever sends it.
 */
export default () =>
  async (context: HttpContext, next: () => Promise<unknown>): Promise<void> => {
    const multipart = context.get('content-type').trim().toLowerCase().startsWith('multipart/');
    if (multipart && !UPLOADS.test(context.path)) throw workflowError('UNSUPPORTED_MEDIA_TYPE');
    await next();
  };
