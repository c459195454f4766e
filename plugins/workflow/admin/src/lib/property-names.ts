/** The properties of a diagram that have a name of their own; whatever else comes is shown as it is. */
const NAMED = new Set([
  ...[
    'name',
    'nameEn',
    'assignees',
    'form',
    'dueIn',
    'calendar',
    'priority',
    'countersign',
    'countersignOrder',
  ],
  ...['action', 'input', 'outcome', 'message', 'timer', 'condition', 'default', 'field', 'access', 'source'],
  ...[
    'target',
    'attachedTo',
    'interrupting',
    'loop',
    'signal',
    'calledElement',
    'documentation',
    'type',
    'parent',
  ],
]);

/**
 * @param property a word, where it has parts followed by which one: `outcome.approve.label`
 * @param t the plugin's texts
 */
export function propertyName(property: string, t: (id: string) => string): string {
  const [first = '', ...parts] = property.split('.');
  const name = NAMED.has(first) ? t(`property.${first}`) : first;
  return parts.length === 0 ? name : `${name}（${parts.join(' · ')}）`;
}
