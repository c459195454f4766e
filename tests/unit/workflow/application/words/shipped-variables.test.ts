import { z } from 'zod';
import messages from '../../../../../src/workflows/messages.json';
import { caseSamples, PROGRAM_SAMPLES } from '../../../../../src/workflows/message-samples';
import ownMessages from '../../../../../plugins/workflow/server/src/translations/messages.json';
import type { MessageSamples } from '../../../../../plugins/workflow/contracts';
import { LiquidRenderer } from '../../../../../plugins/workflow/server/src/adapters/notify/liquid-renderer';
import {
  messageVariables,
  unknownPaths,
} from '../../../../../plugins/workflow/server/src/application/words/message-variables';

const reader = new LiquidRenderer({ timeZone: 'Asia/Shanghai' });
const template = z.object({ key: z.string(), 'zh-Hans': z.json(), en: z.json() });
const shipped = z.array(template).parse([...messages, ...ownMessages]);
const CASE = caseSamples(
  { 'zh-Hans': '单位申诉', en: 'appeal' },
  ...(['unitName', 'department', 'applicantName', 'appellantMasked', 'opinion'] as const),
  ...(['fieldsToCorrectChinese', 'fieldsToCorrectEnglish'] as const),
);

const registry = {
  subjects: () => [{ formKey: 'unit-appeal', messageSamples: CASE }],
  messageSamples: (key: string): MessageSamples | null => PROGRAM_SAMPLES[key] ?? null,
};

describe('the messages that ship', () => {
  it.each(shipped.map((one) => [one.key, one] as const))(
    '%s says nothing that nobody knows',
    (key, words) => {
      const paths = reader.pathsIn(JSON.stringify(words).replaceAll('\\"', '"'));
      expect(unknownPaths(paths, messageVariables({ registry }, key, []))).toEqual([]);
    },
  );
});
