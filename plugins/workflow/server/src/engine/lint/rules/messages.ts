import type { FlowNode } from '../../model/diagram';
import { toMessages } from '../../model/tasks';
import type { DiagramVocabulary, MessageModel } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

export const messageRule: Rule = ({ nodes }, { vocabulary }) =>
  [...nodes.values()]
    .filter(({ type }) => type === 'SendTask')
    .flatMap((node) => checkMessages(node, vocabulary));

function checkMessages({ id, element }: FlowNode, vocabulary: DiagramVocabulary | null) {
  const messages = toMessages(element);
  if (messages.length === 0 || messages.some(isIncomplete)) return [problem('message-missing', id)];
  if (!vocabulary) return [];
  return messages.flatMap(({ template, to }) => [
    ...(vocabulary.templates?.has(template) === false ? [problem('template-unknown', id, { template })] : []),
    ...(vocabulary.isAssignee(to) ? [] : [problem('recipient-unknown', id, { name: to })]),
  ]);
}

function isIncomplete({ template, to }: MessageModel): boolean {
  return template === '' || to === '';
}
