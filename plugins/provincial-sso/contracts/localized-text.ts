import { z } from 'zod';

/** One text in every language that people read here. */
export const localizedTextSchema = z.object({ 'zh-Hans': z.string(), en: z.string() });

export type LocalizedText = z.infer<typeof localizedTextSchema>;
