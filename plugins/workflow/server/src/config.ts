import { z } from 'zod';

const schema = z.object({
  jobs: z
    .object({
      /** Run timers and messages in this process; else `npm run worker` does. */
      inProcess: z.boolean().default(true),
      concurrency: z.int().min(1).max(64).default(4),
    })
    .prefault({}),
  /** A clock that operators can move; for demonstrations and tests only. */
  testClock: z.boolean().default(false),
  mail: z
    .object({
      host: z.string(),
      port: z.int(),
      secure: z.boolean().default(false),
      user: z.string().optional(),
      password: z.string().optional(),
      from: z.string(),
    })
    .nullable()
    .default(null),
  sms: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('http'), url: z.url(), token: z.string() }),
      z.object({
        kind: z.literal('aliyun'),
        accessKeyId: z.string(),
        accessKeySecret: z.string(),
        signName: z.string(),
        endpoint: z.string().optional(),
      }),
    ])
    .nullable()
    .default(null),
});

export type WorkflowConfig = z.infer<typeof schema>;

/** The plugin's part of `config/plugins.ts`, checked at start with the field named. */
export const config = {
  default: {},
  validator: (given: unknown): void => {
    schema.parse(given);
  },
};

export function readConfig(given: unknown): WorkflowConfig {
  return schema.parse(given);
}
