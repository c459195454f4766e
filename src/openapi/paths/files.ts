import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { errorAnswer } from '../operation';

const tag = '证明材料 Evidence';

const uploadedFile = z
  .object({
    id: z.int(),
    documentId: z.string(),
    name: z.string(),
    mime: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
    size: z.number().meta({ description: 'kB' }),
    url: z.string(),
  })
  .meta({ id: 'UploadedFile' });

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: errorAnswer } },
});

export const filePaths: ZodOpenApiPathsObject = {
  '/api/upload': {
    post: {
      operationId: 'uploadFiles',
      tags: [tag],
      summary: '上传 PDF、JPG、PNG 文件，每次合计不超过 10 MB',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: z.object({
              files: z
                .array(z.string().meta({ override: { format: 'binary' } }))
                .min(1)
                .max(10),
            }),
          },
        },
      },
      responses: {
        '201': {
          description: 'Stored',
          content: { 'application/json': { schema: z.array(uploadedFile) } },
        },
        '400': refusal('No file, an empty file, or something beside the files'),
        '401': refusal('Nobody is signed in'),
        '413': refusal('Too large'),
        '415': refusal('Neither PDF nor JPEG nor PNG'),
        '429': refusal('Too often'),
      },
    },
  },
  '/api/evidence/{fileId}': {
    get: {
      operationId: 'downloadEvidence',
      tags: [tag],
      summary: '下载本人上传的文件',
      requestParams: { path: z.object({ fileId: z.string() }) },
      responses: {
        '200': {
          description: 'The file',
          content: {
            'application/octet-stream': { schema: z.string().meta({ override: { format: 'binary' } }) },
          },
        },
        '401': refusal('Nobody is signed in'),
        '404': refusal('Not there, or not yours'),
      },
    },
  },
};
