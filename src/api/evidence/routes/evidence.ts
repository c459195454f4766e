export default { routes: [{ method: 'GET', path: '/evidence/:fileId', handler: 'evidence.download' }] };
