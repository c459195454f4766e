type Method = 'GET' | 'POST';

const middlewares = ['plugin::provincial-sso.private-answers'];

/** A route of the content API; users-permissions says which role may call it. */
function open(method: Method, path: string, handler: string) {
  return { method, path, handler: `sign-in.${handler}`, config: { policies: [], middlewares } };
}

/** A route of the admin panel, open to those who hold the permission. */
function admin(method: Method, path: string, handler: string, permission: string) {
  return {
    method,
    path,
    handler: `account-identities.${handler}`,
    config: {
      middlewares,
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [`plugin::provincial-sso.${permission}`] } },
      ],
    },
  };
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      admin('GET', '/accounts/:id/identities', 'find', 'identity.read'),
      admin('POST', '/accounts/:id/unbind', 'unbind', 'identity.unbind'),
      admin('POST', '/accounts/:id/restore', 'restore', 'identity.unbind'),
    ],
  },
  'content-api': {
    type: 'content-api',
    routes: [
      open('GET', '/portals', 'portals'),
      open('GET', '/outcomes', 'outcomes'),
      open('GET', '/login', 'login'),
      open('GET', '/callback', 'callback'),
      // CAS sends its notices to the address that it sent the browser to.
      open('POST', '/callback', 'backchannelLogout'),
      open('POST', '/session', 'session'),
      open('POST', '/confirm-binding', 'confirmBinding'),
      open('POST', '/logout', 'logout'),
      open('POST', '/backchannel-logout', 'backchannelLogout'),
    ],
  },
};
