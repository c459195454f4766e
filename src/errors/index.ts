import { codedErrors } from '@city/plugin-workflow/contracts';
import texts from '../translations/errors.json';

/** Every code that the city's own API answers with beside the workflow plugin's (api.md). */
export const CITY_ERROR_STATUS = {
  ACCOUNT_DISABLED: 403,
  SIGN_IN_LOCKED: 429,
  ACCOUNT_ALREADY_IN_UNIT: 409,
  UNIT_ALREADY_REGISTERED: 409,
  UNIT_HAS_ADMINISTRATOR: 409,
  UNIT_UNKNOWN: 422,
  UNIT_UNDER_APPEAL: 409,
  APPEAL_OF_OWN_UNIT: 409,
  APPEAL_TOO_SOON: 409,
  APPEAL_NOT_RESUBMITTABLE: 409,
  APPEAL_WINDOW_CLOSED: 409,
  APPEAL_ANSWERED: 409,
  APPELLANT_DISABLED: 409,
  APPELLANT_IN_ANOTHER_UNIT: 409,
  UNIT_CHANGE_ALREADY_OPEN: 409,
  UNIT_DATA_TAKEN: 409,
  NOTHING_TO_CHANGE: 422,
  CHANGE_NOT_RESUBMITTABLE: 409,
  NOT_IN_A_UNIT: 403,
  NOT_UNIT_ADMINISTRATOR: 403,
  DEPARTMENT_UNKNOWN: 422,
  CREDIT_CODE_INVALID: 400,
  MOBILE_INVALID: 400,
  EMAIL_INVALID: 400,
  UNIT_NAME_INVALID: 400,
  EVIDENCE_REQUIRED: 400,
  EVIDENCE_UNKNOWN: 422,
  EVIDENCE_IN_USE: 409,
  REGISTRATION_NOT_RESUBMITTABLE: 409,
  FIELD_NOT_RETURNED: 422,
  CONTACT_CODE_WRONG: 422,
  CONTACT_CODE_EXPIRED: 422,
  CONTACT_ALREADY_PROVED: 409,
  FILE_MISSING: 400,
  FILE_EMPTY: 400,
  FILE_TYPE_REFUSED: 415,
  TOO_MANY_FILES: 400,
  UPLOAD_FIELD_REFUSED: 400,
  FILE_NOT_FOUND: 404,
} as const;

export type CityErrorCode = keyof typeof CITY_ERROR_STATUS;

/** Raises one of the city's coded errors: `throw cityError('UNIT_ALREADY_REGISTERED', { unit })`. */
export const cityError = codedErrors<CityErrorCode>(CITY_ERROR_STATUS, texts);

/** Whether a text is one of the city's codes; validation rules name theirs in `params.code`. */
export function isCityErrorCode(code: unknown): code is CityErrorCode {
  return typeof code === 'string' && Object.hasOwn(CITY_ERROR_STATUS, code);
}
