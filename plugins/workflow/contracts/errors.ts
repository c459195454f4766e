import texts from './translations/errors.json';
import type { LocalizedText } from './localized-text';

/**
 * An error that a caller may see: a stable code from a closed list, the HTTP status it is
 * answered with, and its message in both languages (product.md section 8).
 */
export class CodedError<Code extends string = string> extends Error {
  readonly code: Code;
  readonly status: number;
  readonly messages: LocalizedText;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: Code,
    status: number,
    messages: LocalizedText,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${messages.en}`);
    this.name = 'CodedError';
    this.code = code;
    this.status = status;
    this.messages = messages;
    this.details = details;
  }
}

/**
 * Makes the one function through which a house raises its coded errors.
 *
 * @param statuses the closed list: every code with its HTTP status
 * @param messages the text of every code, from the translation file
 * @returns a function from a code (and details to hand to the caller) to the error to throw
 */
export function codedErrors<Code extends string>(
  statuses: Readonly<Record<Code, number>>,
  messages: Readonly<Record<Code, LocalizedText>>,
): (code: Code, details?: Readonly<Record<string, unknown>>) => CodedError<Code> {
  return (code, details) => new CodedError(code, statuses[code], messages[code], details);
}

/** What every house's coded errors have, whichever class they are made from. */
export type Coded = Pick<CodedError, 'code' | 'status' | 'messages' | 'details'>;

/** Whether an error is a coded one, of this plugin, of another or of the project around them. */
export function isCoded(error: unknown): error is Coded {
  const { code, status, messages } = (error ?? {}) as Partial<Coded>;
  return typeof code === 'string' && typeof status === 'number' && typeof messages === 'object';
}

/** Every code that the workflow plugin answers with, and its HTTP status (api.md). */
export const WORKFLOW_ERROR_STATUS = {
  AUTHENTICATION_REQUIRED: 401,
  INVALID_CREDENTIALS: 400,
  FORBIDDEN: 403,
  INVALID_REQUEST: 400,
  MALFORMED_BODY: 400,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_ERROR: 500,
  IDEMPOTENCY_KEY_REUSED: 422,
  IDEMPOTENCY_KEY_INVALID: 400,
  TASK_NOT_FOUND: 404,
  TASK_CLOSED: 409,
  TASK_CLAIMED_BY_ANOTHER: 409,
  TASK_NOT_CLAIMED: 409,
  OUTCOME_UNKNOWN: 422,
  COMMENT_REQUIRED: 422,
  FIELDS_TO_CORRECT_REQUIRED: 422,
  FIELD_UNKNOWN: 422,
  FORM_INVALID: 422,
  RETURN_NOT_OFFERED: 422,
  SEPARATION_OF_DUTIES: 403,
  ASSIGNEE_NOT_ALLOWED: 422,
  TASK_DELEGATED: 409,
  TASK_NOT_DELEGATED: 409,
  TASK_ADDRESSED: 409,
  TASK_ANSWERED: 409,
  AWAITING_APPROVERS: 409,
  APPROVER_UNKNOWN: 422,
  ALREADY_APPROVER: 409,
  APPROVAL_NOT_SHARED: 409,
  RETURN_TARGET_UNKNOWN: 422,
  CASE_NOT_FOUND: 404,
  CASE_ENDED: 409,
  CASE_SUSPENDED: 409,
  CASE_ALREADY_OPEN: 409,
  CASE_NOT_WITHDRAWABLE: 409,
  REMINDER_TOO_SOON: 429,
  NOTHING_TO_REMIND: 409,
  SIGNAL_NOT_AWAITED: 409,
  DEFINITION_NOT_FOUND: 404,
  DEFINITION_INVALID: 422,
  DEFINITION_SUSPENDED: 409,
  DEFINITION_NOT_LATEST: 409,
  DEFINITION_IS_LATEST: 409,
  DEPLOYER_IS_EDITOR: 403,
  DRAFT_NOT_FOUND: 404,
  DRAFT_CHANGED: 409,
  DRAFT_IN_USE: 409,
  DRAFT_OUTDATED: 409,
  DRAFT_UNREADABLE: 422,
  DRY_RUN_UNDER_WAY: 429,
  DRY_RUN_BUSY: 429,
  DRY_RUN_TOO_LONG: 422,
  SUBJECT_UNKNOWN: 422,
  SUBJECT_NOT_FOUND: 404,
  SAMPLE_NOT_OFFERED: 422,
  TASK_NOT_WAITING: 422,
  NOBODY_TO_ACT: 422,
  NO_TIMER_WAITING: 422,
  SCENARIO_NOT_FOUND: 404,
  SCENARIO_CHANGED: 409,
  SCENARIOS_TOO_MANY: 409,
  SCENARIOS_DIFFER: 422,
  TEMPLATE_NOT_FOUND: 404,
  TEMPLATE_CHANGED: 409,
  TEMPLATE_INVALID: 422,
  TEMPLATE_KEY_TAKEN: 409,
  TEMPLATE_KEY_FIXED: 422,
  TEMPLATE_IN_USE: 409,
  TEMPLATE_SHIPPED: 409,
  TEMPLATE_NOT_SHIPPED: 409,
  WORDING_NOT_FOUND: 404,
  CALENDAR_NOT_FOUND: 404,
  CALENDAR_CHANGED: 409,
  CALENDAR_IN_USE: 409,
  CALENDAR_INVALID: 422,
  INCIDENT_NOT_FOUND: 404,
  INCIDENT_RESOLVED: 409,
  ACTION_FAILED: 422,
  MESSAGE_NOT_FOUND: 404,
  ATTACHMENT_NOT_FOUND: 404,
} as const;

export type WorkflowErrorCode = keyof typeof WORKFLOW_ERROR_STATUS;

/** Raises one of the plugin's coded errors: `throw workflowError('TASK_CLOSED', { task })`. */
export const workflowError = codedErrors<WorkflowErrorCode>(WORKFLOW_ERROR_STATUS, texts);
