export default {
  routes: [
    { method: 'GET', path: '/unit-appeals', handler: 'unit-appeal.find' },
    { method: 'POST', path: '/unit-appeals', handler: 'unit-appeal.create' },
    { method: 'GET', path: '/unit-appeals/:id', handler: 'unit-appeal.findOne' },
    { method: 'POST', path: '/unit-appeals/:id/respond', handler: 'unit-appeal.respond' },
    { method: 'POST', path: '/unit-appeals/:id/withdraw', handler: 'unit-appeal.withdraw' },
    { method: 'POST', path: '/unit-appeals/:id/resubmit', handler: 'unit-appeal.resubmit' },
    { method: 'POST', path: '/unit-appeals/:id/remind', handler: 'unit-appeal.remind' },
  ],
};
