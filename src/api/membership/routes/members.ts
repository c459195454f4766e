export default {
  routes: [
    { method: 'GET', path: '/my-unit/members', handler: 'members.find' },
    { method: 'GET', path: '/my-unit/members/:id', handler: 'members.findOne' },
    { method: 'PUT', path: '/my-unit/members/:id', handler: 'members.update' },
    { method: 'POST', path: '/my-unit/members/:id/unbind', handler: 'members.unbind' },
    { method: 'POST', path: '/my-unit/members/:id/disable', handler: 'members.disable' },
    { method: 'POST', path: '/my-unit/members/:id/enable', handler: 'members.enable' },
    { method: 'POST', path: '/my-unit/members/:id/remove', handler: 'members.remove' },
    { method: 'POST', path: '/my-unit/leave', handler: 'members.leave' },
  ],
};
