export default {
  routes: [
    { method: 'POST', path: '/business-info-changes', handler: 'business-info-change.create' },
    { method: 'GET', path: '/business-info-changes/:id', handler: 'business-info-change.findOne' },
    { method: 'POST', path: '/business-info-changes/:id/withdraw', handler: 'business-info-change.withdraw' },
    { method: 'POST', path: '/business-info-changes/:id/resubmit', handler: 'business-info-change.resubmit' },
    { method: 'POST', path: '/business-info-changes/:id/remind', handler: 'business-info-change.remind' },
  ],
};
