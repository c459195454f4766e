/**
 * How often one network address may knock. Offices share an address, so these stop floods; guessing is
 * stopped by 256 random bits and by codes that count once.
 */
const MINUTE = 60;

export const LOGINS_BY_ADDRESS = { name: 'sso-login', points: 600, seconds: MINUTE };
export const CALLBACKS_BY_ADDRESS = { name: 'sso-callback', points: 600, seconds: MINUTE };
export const CODES_BY_ADDRESS = { name: 'sso-code', points: 120, seconds: MINUTE };
export const NOTICES_BY_ADDRESS = { name: 'sso-notice', points: 600, seconds: MINUTE };
/** A person signs in a few times a day; an account that does so all the time is being abused. */
export const SESSIONS_BY_ACCOUNT = { name: 'sso-account', points: 30, seconds: 10 * MINUTE };
