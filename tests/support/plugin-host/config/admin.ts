export default {
  auth: { secret: 'plugin-host-secret' },
  apiToken: { salt: 'plugin-host-salt' },
  transfer: { token: { salt: 'plugin-host-salt' } },
  secrets: { encryptionKey: 'plugin-host-encryption-key-012345' },
};
