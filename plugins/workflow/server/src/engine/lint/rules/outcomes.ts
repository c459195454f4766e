import { expressionText } from '../../feel/language';
import type { FeelLanguage } from '../../feel/language';
import { answersBefore, isHumanTask, outcomesOf, type Answers } from '../../model/answers';
import type { Diagram, Flow, FlowNode } from '../../model/diagram';
import { ACTION_TASKS, toAction } from '../../model/tasks';
import type { DiagramVocabulary, OutcomeModel } from '../../types';
import { listed, problem } from '../problem';
import type { Rule, RuleContext } from '../rule';

/**
 * A branch for an answer that nobody can give is never taken, and answers without a branch of their own all
 * go the default way: both look right in the drawing.
 */
export const outcomeRule: Rule = (diagram, context) =>
  mayBeSetByActions(diagram, context.vocabulary)
    ? []
    : [...diagram.nodes.values()]
        .filter(({ type, outgoing }) => type === 'ExclusiveGateway' && outgoing.length > 1)
        .flatMap((gateway) => checkGateway(diagram, gateway, context));

/** An action that does not say what it leaves may leave anything. */
function mayBeSetByActions({ nodes }: Diagram, vocabulary: DiagramVocabulary | null): boolean {
  return [...nodes.values()]
    .filter(({ type }) => ACTION_TASKS.has(type))
    .some(
      ({ element }) => vocabulary?.actions.get(toAction(element).action)?.leaves?.includes('outcome') ?? true,
    );
}

interface Branch {
  readonly flow: Flow;
  readonly feel: string;
}

function checkGateway(diagram: Diagram, gateway: FlowNode, { feel }: RuleContext) {
  const branches = gateway.outgoing.flatMap((flow): Branch[] =>
    flow.condition === null || flow.isDefault ? [] : [{ flow, feel: expressionText(flow.condition) }],
  );
  if (branches.some((branch) => feel.check(branch.feel) !== null)) return [];
  const answers = answersBefore(diagram, gateway);
  const never = branches.flatMap((branch) => neverTaken(diagram, branch, answers, feel));
  return never.length > 0 ? never : unnamed(gateway, branches, answers, feel);
}

function neverTaken(diagram: Diagram, { flow, feel: text }: Branch, answers: Answers, feel: FeelLanguage) {
  return feel.comparisons(text).flatMap(({ name, text: value }) => {
    const offered = offeredTo(diagram, name, answers);
    if (offered === null || offered.some((outcome) => outcome.value === value)) return [];
    if (offered.length === 0) return [problem('outcome-unasked', flow.id)];
    return [problem('outcome-never', flow.id, { value: value.slice(0, 100), offered: inWords(offered) })];
  });
}

/** The outcomes that a name can stand for: of the last task, or of a certain one; null when it means another thing. */
function offeredTo({ nodes }: Diagram, name: string, { tasks }: Answers): readonly OutcomeModel[] | null {
  if (name === 'outcome') return outcomesOf(tasks);
  const [id = '', property] = name.split('.');
  const task = nodes.get(id);
  return property === 'outcome' && task && isHumanTask(task) ? outcomesOf([task]) : null;
}

function unnamed(gateway: FlowNode, branches: readonly Branch[], answers: Answers, feel: FeelLanguage) {
  const onlyOutcome = branches.every(({ feel: text }) =>
    feel.names(text).every(({ name }) => name === 'outcome'),
  );
  if (answers.anybody || answers.unasked || branches.length === 0 || !onlyOutcome) return [];
  const rest = outcomesOf(answers.tasks).filter(
    ({ value }) => !branches.some(({ feel: text }) => feel.evaluate(text, { outcome: value }) === true),
  );
  return rest.length > 1 ? [problem('outcome-default', gateway.id, { outcomes: inWords(rest) })] : [];
}

function inWords(outcomes: readonly OutcomeModel[]) {
  return listed(
    outcomes.slice(0, 10).map(({ value, label }) => ({
      'zh-Hans': `${label['zh-Hans']}（${value}）`,
      en: `${label.en} (${value})`,
    })),
  );
}
