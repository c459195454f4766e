import type { evaluate, parseExpression } from 'feelin';

export interface Feelin {
  readonly evaluate: typeof evaluate;
  readonly parseExpression: typeof parseExpression;
}

export type Tree = ReturnType<typeof parseExpression>;

let loading: Promise<Feelin> | undefined;

/** feelin is an ECMAScript module: on Node 20 it can only be imported, once, before it is needed. */
export function loadFeelin(): Promise<Feelin> {
  loading ??= import('feelin');
  return loading;
}
