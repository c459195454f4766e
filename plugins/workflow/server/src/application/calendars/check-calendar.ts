import {
  calendarContentSchema,
  WORKFLOW_ERROR_STATUS,
  CodedError,
  workflowError,
  type CalendarContent,
  type CalendarProblem,
} from '../../../../contracts';
import { calendarFaults, inOrder, ruleFaults, type CalendarFault } from '../../domain/calendar-rules';
import texts from '../../translations/words.json';
import { filledIn } from '../texts';

/**
 * @returns the calendar with its days in order
 * @throws CALENDAR_INVALID with `fields`, and the first of them in its message
 */
export function checkedCalendar(content: CalendarContent): CalendarContent {
  refuse(calendarFaults(content).map(problemOf));
  return inOrder({ ...content, name: content.name.trim() });
}

/** The same for one that is only counted on. */
export function checkedRules<Rules extends Parameters<typeof ruleFaults>[0]>(rules: Rules): Rules {
  refuse(ruleFaults(rules).map(problemOf));
  return rules;
}

/** What somebody wrote into the content manager's fields, which take anything. @throws CALENDAR_INVALID */
export function checkWrittenCalendar(written: unknown): void {
  const read = calendarContentSchema.safeParse(written);
  if (read.success) {
    checkedCalendar(read.data);
    return;
  }
  refuse(
    read.error.issues.map(({ path }) => {
      const field = FIELDS.find((one) => one === path[0]) ?? 'days';
      return { field, message: texts.calendar.shape[field] };
    }),
  );
}

const FIELDS = ['name', 'timeZone', 'weekend', 'days'] as const;
/** Nobody reads more at once. */
const PROBLEMS_TOLD = 20;

function refuse(fields: readonly CalendarProblem[]): void {
  const [first] = fields;
  if (!first) return;
  const { messages } = workflowError('CALENDAR_INVALID');
  throw new CodedError(
    'CALENDAR_INVALID',
    WORKFLOW_ERROR_STATUS.CALENDAR_INVALID,
    {
      'zh-Hans': `${messages['zh-Hans']}${first.message['zh-Hans']}`,
      en: `${messages.en} ${first.message.en}`,
    },
    { fields: fields.slice(0, PROBLEMS_TOLD) },
  );
}

function problemOf({ field, fault, value }: CalendarFault): CalendarProblem {
  return { field, message: filledIn(texts.calendar[fault], { value }) };
}
