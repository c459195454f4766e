import { maskPersonalNumbersInText } from '../../domain/mask';
import type { Json } from '../../engine';

/** Values as operations staff may read them: with the personal numbers in their texts masked. */
export function masked(value: Json): Json {
  if (typeof value === 'string') return maskPersonalNumbersInText(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner)]));
}
