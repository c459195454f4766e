import type { IExpressions, IScripts, Script } from 'bpmn-elements';
import type { FeelLanguage } from '../feel/language';
import { isCompiledExpression, type CompiledExpression } from '../model/compiled-expression';
import { ITEM } from '../model/context';
import { VOTERS } from '../types';

/** More instances than this of one activity are a mistake in the data, not a flow. */
export const LOOP_LIMIT = 200;

export interface Evaluator {
  readonly feel: FeelLanguage;
  readonly variables: () => Readonly<Record<string, unknown>>;
  readonly elementVariables: ReadonlyMap<string, string>;
}

/**
 * Stands in for the stock handler of `${…}`, which runs code from a diagram and evaluates users'
 * values a second time (engine-facts, "What bites" 2). Only what the compiler made is evaluated; a
 * text is returned as it is, and refused when it looks as if somebody expected more.
 */
export function feelExpressions(evaluator: Evaluator): IExpressions {
  return {
    resolveExpression: (expression: unknown, message?: { readonly content?: MessageContent }): unknown => {
      if (isCompiledExpression(expression)) return evaluate(evaluator, expression, message?.content ?? {});
      if (typeof expression === 'string' && expression.includes('${'))
        throw new Error('Expressions are written in FEEL');
      return expression;
    },
  };
}

/** Conditions of flows are asked for as scripts: they get one that evaluates FEEL, and no other. */
export function feelScripts(evaluator: Evaluator): IScripts {
  return {
    register: () => undefined,
    getScript: (_language, flow: ConditionalFlow): Script => ({
      execute: ({ content }, callback: ConditionCallback) => {
        callback(null, evaluateCondition(evaluator, flow.behaviour?.conditionExpression, content));
      },
    }),
  };
}

type ConditionCallback = (error: null, holds: unknown) => void;

interface ConditionalFlow {
  readonly id: string;
  readonly behaviour?: { readonly conditionExpression?: unknown };
}

/** As much as is read of a message that passes through the engine. */
export interface MessageContent {
  readonly id?: string;
  readonly loopCardinality?: number;
  readonly loopOutput?: unknown;
  readonly [property: string]: unknown;
}

function evaluateCondition(evaluator: Evaluator, expression: unknown, content: MessageContent): unknown {
  if (!isCompiledExpression(expression)) throw new Error('A condition is an expression');
  return evaluate(evaluator, expression, content);
}

function evaluate(
  evaluator: Evaluator,
  { purpose, feel }: CompiledExpression,
  content: MessageContent,
): unknown {
  if (purpose === 'voters') return asCollection(votersOf(evaluator.variables(), content), VOTERS);
  const value = evaluator.feel.evaluate(feel, { ...evaluator.variables(), ...localsOf(evaluator, content) });
  switch (purpose) {
    case 'condition':
      return asCondition(value, feel);
    case 'cardinality':
      return asCardinality(value, feel);
    case 'collection':
      return asCollection(value, feel);
  }
}

/** Who is asked: the caller says so by element, because only it can look people up. */
function votersOf(variables: Readonly<Record<string, unknown>>, { id = '' }: MessageContent): unknown {
  const voters = variables[VOTERS];
  if (typeof voters !== 'object' || voters === null || !Object.hasOwn(voters, id)) return undefined;
  return (voters as Readonly<Record<string, unknown>>)[id];
}

/** Only true is true: an unknown value is not, and anything else is an error, never a yes. */
function asCondition(value: unknown, feel: string): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value !== 'boolean') throw new Error(`The condition is neither true nor false: ${feel}`);
  return value;
}

function asCardinality(value: unknown, feel: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LOOP_LIMIT) return value;
  throw new Error(`Not a number of instances from 0 to ${LOOP_LIMIT}: ${feel}`);
}

function asCollection(value: unknown, feel: string): readonly unknown[] {
  if (Array.isArray(value) && value.length <= LOOP_LIMIT) return value;
  throw new Error(`Not a list of at most ${LOOP_LIMIT} items: ${feel}`);
}

/**
 * What an expression on a multi-instance activity knows besides the case's variables, under
 * Camunda's names; `outcomes` are those of the instances completed so far.
 */
export function localsOf(
  { elementVariables }: Evaluator,
  content: MessageContent,
): Readonly<Record<string, unknown>> {
  const name = elementVariables.get(content.id ?? '');
  const completed = Array.isArray(content.loopOutput)
    ? content.loopOutput.filter((output) => output !== null && output !== undefined)
    : [];
  return {
    ...(name !== undefined && ITEM in content ? { [name]: content[ITEM] } : {}),
    ...(content.loopCardinality === undefined ? {} : { nrOfInstances: content.loopCardinality }),
    ...(content.loopOutput === undefined
      ? {}
      : { nrOfCompletedInstances: completed.length, outcomes: completed.map(outcomeOf) }),
  };
}

function outcomeOf(output: unknown): unknown {
  return typeof output === 'object' && output !== null && 'outcome' in output ? output.outcome : null;
}
