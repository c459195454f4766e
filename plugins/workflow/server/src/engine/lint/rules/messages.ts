import { toMessages } from '../../model/tasks';
import type { MessageModel } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

export const messageRule: Rule = ({ nodes }) =>
  [...nodes.values()]
    .filter(({ type }) => type === 'SendTask')
    .filter(({ element }) => {
      const messages = toMessages(element);
      return messages.length === 0 || messages.some(isIncomplete);
    })
    .map(({ id }) => problem('message-missing', id));

function isIncomplete({ template, to }: MessageModel): boolean {
  return template === '' || to === '';
}
