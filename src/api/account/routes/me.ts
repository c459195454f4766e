export default {
  routes: [
    { method: 'GET', path: '/me', handler: 'me.find' },
    { method: 'GET', path: '/me/cases', handler: 'me.cases' },
    { method: 'PUT', path: '/me/profile', handler: 'profile.update' },
    { method: 'POST', path: '/me/contact-codes', handler: 'profile.requestCode' },
    { method: 'POST', path: '/me/contact-codes/verify', handler: 'profile.verify' },
    { method: 'GET', path: '/me/messages', handler: 'message.find' },
    { method: 'POST', path: '/me/messages/:id/read', handler: 'message.markRead' },
  ],
};
