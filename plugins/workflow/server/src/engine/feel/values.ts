import type { Json } from '../types';
import { FUNCTIONS } from './guard';

const IDENTIFIER = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Names that lead to a prototype rather than to a value. */
const PROTOTYPES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies variables for an expression to read: own properties only, and only under names that are
 * plain identifiers. A name with spaces or operators, or that of a function, would change how the
 * expression is parsed after it was checked.
 */
export function toContext(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(variables).filter(([name]) => isReadable(name));
  return Object.fromEntries(entries.map(([name, value]) => [name, toValue(value)]));
}

function isReadable(name: string): boolean {
  return IDENTIFIER.test(name) && !FUNCTIONS.has(name) && !PROTOTYPES.has(name);
}

function toValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toValue);
  if (value !== null && typeof value === 'object') return toContext(value as Record<string, unknown>);
  return typeof value === 'function' || typeof value === 'symbol' ? null : value;
}

/** What an expression yields, as JSON; FEEL's dates and durations become their ISO 8601 text. */
export function toJson(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'object':
      return value === null ? null : objectToJson(value);
    default:
      return null;
  }
}

function objectToJson(value: object): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (isTemporal(value)) return value.toJSON();
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, toJson(entry)]));
}

function isTemporal(value: object): value is { toJSON(): string } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
