import type { LocalizedText, ScenarioDifference, Trace, TraceEvent } from '../../../../contracts';
import texts from '../../translations/dry-run.json';
import { inWords, valueInWords } from './trace-words';
import { isSameEvent } from './trace-of';

/** More than that says nothing that the first do not say. */
const MOST = 20;

/**
 * Where a run leaves what was expected: the first event that differs, then what is lost and gained after it, then
 * how it ended. Nothing when it went the same way.
 */
export function compareTraces(expected: Trace, actual: Trace): readonly ScenarioDifference[] {
  return [...eventDifferences(expected.events, actual.events), ...endDifferences(expected, actual)].slice(
    0,
    MOST,
  );
}

function eventDifferences(
  expected: readonly TraceEvent[],
  actual: readonly TraceEvent[],
): readonly ScenarioDifference[] {
  const length = Math.max(expected.length, actual.length);
  const same = (index: number) => {
    const [one, other] = [expected[index], actual[index]];
    return one !== undefined && other !== undefined && isSameEvent(one, other);
  };
  const first = Array.from({ length }, (_none, index) => index).find((index) => !same(index));
  if (first === undefined) return [];
  const [was, is] = [expected[first] ?? null, actual[first] ?? null];
  const later = (events: readonly TraceEvent[], others: readonly TraceEvent[]) =>
    leftOver(events.slice(first + 1), others.slice(first));
  return [
    { position: first + 1, expected: was, actual: is, message: firstInWords(first + 1, was, is) },
    ...later(expected, actual).map((event) => ({
      ...{ position: null, expected: event, actual: null },
      message: inWords(texts.lost, { expected: valueInWords(event) }),
    })),
    ...later(actual, expected).map((event) => ({
      ...{ position: null, expected: null, actual: event },
      message: inWords(texts.gained, { actual: valueInWords(event) }),
    })),
  ];
}

function firstInWords(position: number, was: TraceEvent | null, is: TraceEvent | null): LocalizedText {
  const at = { 'zh-Hans': String(position), en: String(position) };
  const values = { position: at, expected: valueInWords(was), actual: valueInWords(is) };
  if (was === null) return inWords(texts.extra, values);
  return inWords(is === null ? texts.missing : texts.differs, values);
}

/** Those events for which there is no equal among the others; each of those counts once. */
function leftOver(events: readonly TraceEvent[], others: readonly TraceEvent[]): readonly TraceEvent[] {
  const unmatched = [...others];
  return events.filter((event) => {
    const place = unmatched.findIndex((other) => isSameEvent(event, other));
    if (place >= 0) unmatched.splice(place, 1);
    return place < 0;
  });
}

function endDifferences(expected: Trace, actual: Trace): readonly ScenarioDifference[] {
  const sides = [
    [texts.status, statusOf(expected), statusOf(actual)],
    [texts.waiting, list(expected.waiting), list(actual.waiting)],
    [texts.failure, refusalOf(expected), refusalOf(actual)],
  ] as const;
  return sides
    .filter(([, was, is]) => was.en !== is.en)
    .map(([text, was, is]) => ({
      ...{ position: null, expected: null, actual: null },
      message: inWords(text, { expected: was, actual: is }),
    }));
}

function statusOf({ status }: Trace): LocalizedText {
  const words: Readonly<Record<string, LocalizedText>> = texts.statuses;
  return words[status] ?? { 'zh-Hans': status, en: status };
}

function list(ids: readonly string[]): LocalizedText {
  return ids.length === 0 ? texts.nothing : { 'zh-Hans': ids.join('、'), en: ids.join(', ') };
}

function refusalOf({ failure }: Trace): LocalizedText {
  if (failure === null) return texts.nothing;
  const text = `${String((failure.move ?? -1) + 1)}: ${failure.code}`;
  return { 'zh-Hans': text, en: text };
}
