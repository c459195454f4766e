import type { DryRun, DryRunEvent, DryRunMessage, DryRunMove } from '../../../../../contracts';

/** What one message said to one person, on all channels together. */
export interface Told {
  readonly kind: 'told';
  readonly at: string;
  readonly template: string;
  readonly recipientName: string;
  readonly toApplicant: boolean;
  readonly messages: readonly DryRunMessage[];
}

export type TurnItem = Told | { readonly kind: 'event'; readonly event: DryRunEvent };

/** One move and what came of it; the first is the start, which nobody moved. */
export interface Turn {
  readonly number: number;
  readonly move: DryRunMove | null;
  readonly at: string;
  readonly items: readonly TurnItem[];
}

/** What happened, by the move that brought it about; the latest first, each in its own order. */
export function turnsOf({ events, startedAt }: DryRun, moves: readonly DryRunMove[]): readonly Turn[] {
  return [null, ...moves]
    .map((move, number): Turn => {
      const own = events.filter((event) => event.move === number);
      return { number, move, at: own[0]?.at ?? startedAt, items: itemsOf(own) };
    })
    .reverse();
}

function itemsOf(events: readonly DryRunEvent[]): readonly TurnItem[] {
  const items: TurnItem[] = [];
  for (const event of events) {
    const { message, at } = event;
    if (message === null) {
      items.push({ kind: 'event', event });
      continue;
    }
    const same = items.findIndex((item) => item.kind === 'told' && item.at === at && isSame(item, message));
    const found = items[same];
    if (found?.kind === 'told') items[same] = { ...found, messages: [...found.messages, message] };
    else items.push(toldOf(at, message));
  }
  return items;
}

function isSame({ template, recipientName }: Told, message: DryRunMessage): boolean {
  return template === message.template && recipientName === message.recipientName;
}

function toldOf(at: string, message: DryRunMessage): Told {
  const { template, recipientName, toApplicant } = message;
  return { kind: 'told', at, template, recipientName, toApplicant, messages: [message] };
}
