export default {
  routes: [
    { method: 'POST', path: '/unit-registrations', handler: 'unit-registration.create' },
    { method: 'GET', path: '/unit-registrations/:id', handler: 'unit-registration.findOne' },
    { method: 'POST', path: '/unit-registrations/:id/withdraw', handler: 'unit-registration.withdraw' },
    { method: 'POST', path: '/unit-registrations/:id/resubmit', handler: 'unit-registration.resubmit' },
    { method: 'POST', path: '/unit-registrations/:id/remind', handler: 'unit-registration.remind' },
  ],
};
