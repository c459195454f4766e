import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';

/** Puts one operation into words; statuses and error bodies are the same everywhere (api.md). */

export const errorAnswer = z
  .object({
    data: z.null(),
    error: z.object({
      status: z.int(),
      name: z.string(),
      message: z.string().meta({ description: 'In the language of Accept-Language: zh-Hans or en' }),
      details: z.looseObject({ code: z.string().meta({ examples: ['INVALID_REQUEST'] }) }),
    }),
  })
  .meta({ id: 'Error' });

const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'Malformed',
  401: 'Nobody is signed in',
  403: 'Not yours; details.code says why',
  404: 'Not there, or not yours to know of',
  409: 'Somebody was faster, or an invariant is taken',
  413: 'Too large',
  415: 'A type of content that is not accepted',
  422: 'Understood and refused',
  429: 'Too often; details.retryAfter says when to try again',
};

const idempotencyKey = z.string().min(1).max(200).optional().meta({
  description: 'The same key answers the same result, and nothing is done twice',
});
const language = z.string().optional().meta({ description: 'zh-Hans (default) or en' });

interface Described {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  /** Open to people who are not signed in. */
  readonly open?: boolean;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Given for what changes something. */
  readonly changes?: boolean;
  readonly answer: z.ZodType;
  readonly meta?: z.ZodType;
  readonly status?: 200 | 201;
  readonly refusals: readonly number[];
}

export function operation(described: Described): ZodOpenApiOperationObject {
  const { id, tag, summary, path, query, body, answer, meta, status = 200 } = described;
  const changes = described.changes ?? body !== undefined;
  const refusals = [...new Set([...described.refusals, ...(described.open ? [] : [401])])].sort();
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(described.open ? { security: [] } : {}),
    requestParams: {
      header: z.object({
        'Accept-Language': language,
        ...(changes ? { 'Idempotency-Key': idempotencyKey } : {}),
      }),
      ...(path ? { path } : {}),
      ...(query ? { query } : {}),
    },
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [status]: {
        description: 'Done',
        content: { 'application/json': { schema: z.object({ data: answer, meta: meta ?? z.object({}) }) } },
      },
      ...Object.fromEntries(refusals.map(refusal)),
    },
  };
}

function refusal(status: number) {
  const content = { 'application/json': { schema: errorAnswer } };
  return [String(status), { description: STATUS_WORDS[status] ?? 'Refused', content }] as const;
}

export const idPath = z.object({ id: z.string().meta({ description: 'documentId' }) });
