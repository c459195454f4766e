export default {
  routes: [
    { method: 'POST', path: '/my-unit/members/:id/promote', handler: 'promotion.propose' },
    { method: 'GET', path: '/promotions/:id', handler: 'promotion.findOne' },
    { method: 'POST', path: '/promotions/:id/accept', handler: 'promotion.accept' },
    { method: 'POST', path: '/promotions/:id/decline', handler: 'promotion.decline' },
    { method: 'POST', path: '/promotions/:id/cancel', handler: 'promotion.cancel' },
  ],
};
