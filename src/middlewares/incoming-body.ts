import { rm } from 'node:fs/promises';
import { workflowError } from '@city/plugin-workflow/contracts';
import type { HttpContext } from '../http/context';

/** The addresses that take files: people's uploads, and the panel's. */
const UPLOADS = /^\/(api\/)?upload(\/|$)/;

/** How long reading may go on after the last byte has come; the rest is writing files to disk. */
const PATIENCE_MILLISECONDS = 5_000;

interface Context extends HttpContext {
  readonly req: NodeJS.EventEmitter;
}

interface Config {
  /** How long a multipart body may be altogether, in bytes. */
  readonly multipartLimit: number;
}

/**
 * Guards how bodies are read, for every address. What nobody may send is refused before it is read, for
 * whoever sends it: compressed bodies, and multipart ones outside of uploads, without a sign-in or of a
 * length that is too great or not told. What the parser makes of the rest never ends as a fault of ours,
 * and none of its files outlives the request.
 */
export default ({ multipartLimit }: Config) =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!/^(identity)?$/i.test(context.get('content-encoding')))
      throw workflowError('UNSUPPORTED_MEDIA_TYPE');
    const multipart = context.get('content-type').trim().toLowerCase().startsWith('multipart/');
    if (!multipart) {
      await next();
      return;
    }
    refuseMultipart(context, multipartLimit);
    const stopWatching = watch(context);
    try {
      await next();
    } catch (error) {
      throw ofFormidable(error) ?? error;
    } finally {
      stopWatching();
      await removeFiles(context);
    }
  };

function refuseMultipart(context: Context, limit: number): void {
  if (!UPLOADS.test(context.path)) throw workflowError('UNSUPPORTED_MEDIA_TYPE');
  if (context.get('authorization') === '') throw workflowError('AUTHENTICATION_REQUIRED');
  const length = context.get('content-length');
  // The parser keeps what it cannot read, so a body of untold length could fill the memory.
  if (length === '') throw workflowError('INVALID_REQUEST', { header: 'Content-Length' });
  if (Number(length) > limit) throw workflowError('PAYLOAD_TOO_LARGE');
}

/**
 * Formidable 2 waits for ever at a malformed header of a part. An error of the request makes it give up,
 * and close and remove what it has written.
 */
function watch({ req, request }: Context): () => void {
  let timer: NodeJS.Timeout | undefined;
  const giveUp = () => {
    if (request.body === undefined) req.emit('error', workflowError('MALFORMED_BODY'));
  };
  req.once('end', () => {
    timer = setTimeout(giveUp, PATIENCE_MILLISECONDS);
  });
  return () => {
    clearTimeout(timer);
  };
}

/** Formidable's errors carry the status that they mean under a name of their own. */
function ofFormidable(error: unknown) {
  const { httpCode } = (error ?? {}) as { httpCode?: unknown };
  if (typeof httpCode !== 'number') return null;
  return workflowError(httpCode === 413 ? 'PAYLOAD_TOO_LARGE' : 'MALFORMED_BODY');
}

/** Strapi removes them after an answer, but not after an error. */
async function removeFiles({ request }: Context): Promise<void> {
  const files = Object.values(request.files ?? {}).flat() as { readonly filepath: string }[];
  await Promise.all(files.map(({ filepath }) => rm(filepath, { force: true })));
}
