import type { LocalizedText } from '../../../../contracts';
import type { ExpressionTrouble } from './guard';

/** Why an expression is refused, in words. */
export function troubleText(trouble: ExpressionTrouble): LocalizedText {
  switch (trouble.reason) {
    case 'empty':
      return { 'zh-Hans': '空', en: 'empty' };
    case 'too-long':
      return { 'zh-Hans': '超过 500 个字符', en: 'more than 500 characters' };
    case 'too-deep':
      return { 'zh-Hans': '嵌套过深', en: 'nested too deeply' };
    case 'syntax':
      return { 'zh-Hans': '语法错误', en: 'it does not parse' };
    case 'not-allowed':
      return { 'zh-Hans': `不允许使用 ${trouble.detail}`, en: `not allowed: ${trouble.detail}` };
  }
}
