export default { routes: [{ method: 'GET', path: '/units/lookup', handler: 'unit.lookup' }] };
