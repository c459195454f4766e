export default {
  routes: [
    { method: 'GET', path: '/my-unit', handler: 'my-unit.find' },
    { method: 'PUT', path: '/my-unit', handler: 'my-unit.update' },
  ],
};
