/** The plugin's name, as its routes, its permissions and its texts carry it. */
export const PLUGIN_ID = 'provincial-sso';

/** Who may see the identities of an account; the server registers the same action. */
export const READ_IDENTITIES = 'plugin::provincial-sso.identity.read';

/** Who may end a binding and put an account's mobile back. */
export const END_BINDINGS = 'plugin::provincial-sso.identity.unbind';

/** The content type of accounts, whose edit view has the panel. */
export const ACCOUNT_UID = 'plugin::users-permissions.user';
