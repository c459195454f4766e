export default {
  routes: [
    { method: 'POST', path: '/my-unit/members', handler: 'invitation.create' },
    { method: 'GET', path: '/my-unit/invitations', handler: 'invitation.find' },
    { method: 'POST', path: '/my-unit/invitations/:id/resend', handler: 'invitation.resend' },
    { method: 'POST', path: '/my-unit/invitations/:id/cancel', handler: 'invitation.cancel' },
    { method: 'GET', path: '/invitations/:token', handler: 'invitation.preview' },
    { method: 'POST', path: '/invitations/:token/accept', handler: 'invitation.accept' },
  ],
};
