export default {
  workflow: { enabled: true, config: { testClock: true } },
  'users-permissions': { config: { jwtSecret: 'plugin-host-secret', jwtManagement: 'refresh' } },
};
