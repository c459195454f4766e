export default {
  routes: [
    { method: 'GET', path: '/openapi.json', handler: 'documentation.openapi' },
    { method: 'GET', path: '/docs', handler: 'documentation.page' },
    { method: 'GET', path: '/docs/:file', handler: 'documentation.asset' },
  ],
};
