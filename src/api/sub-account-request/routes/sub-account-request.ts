export default {
  routes: [
    { method: 'POST', path: '/sub-account-requests', handler: 'sub-account-request.create' },
    { method: 'GET', path: '/sub-account-requests/:id', handler: 'sub-account-request.findOne' },
    { method: 'POST', path: '/sub-account-requests/:id/withdraw', handler: 'sub-account-request.withdraw' },
    { method: 'POST', path: '/sub-account-requests/:id/resubmit', handler: 'sub-account-request.resubmit' },
    { method: 'POST', path: '/sub-account-requests/:id/remind', handler: 'sub-account-request.remind' },
  ],
};
