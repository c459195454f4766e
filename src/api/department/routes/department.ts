export default { routes: [{ method: 'GET', path: '/departments', handler: 'department.find' }] };
