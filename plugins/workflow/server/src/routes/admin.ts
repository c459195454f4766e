type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route of the admin panel, open to those who hold the permission. */
export function admin(method: Method, path: string, handler: string, permission: string) {
  return {
    method,
    path,
    handler,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [`plugin::workflow.${permission}`] } },
      ],
    },
  };
}
