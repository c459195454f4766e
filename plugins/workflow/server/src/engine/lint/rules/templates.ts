import { toMessages } from '../../model/tasks';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** A message without words would be told to nobody, one that does not render undoes the step that sends it. */
export const templateRule: Rule = ({ nodes }, { vocabulary }) =>
  [...nodes.values()]
    .filter(({ type }) => type === 'SendTask')
    .flatMap(({ id, element }) => {
      const keys = new Set(toMessages(element).map(({ template }) => template));
      return [...keys].filter((key) => key !== '').flatMap((key) => check(id, key, vocabulary?.templates));
    });

type Templates = NonNullable<Parameters<Rule>[1]['vocabulary']>['templates'];

function check(id: string, template: string, templates: Templates) {
  const trouble = templates?.get(template);
  if (trouble === undefined)
    return templates ? [problem('template-unknown', id, { template: template.slice(0, 100) })] : [];
  switch (trouble?.kind) {
    case 'empty':
      return [problem('template-empty', id, { template })];
    case 'broken':
      return [problem('template-broken', id, { template, field: trouble.field, detail: trouble.detail })];
    case undefined:
      return [];
  }
}
