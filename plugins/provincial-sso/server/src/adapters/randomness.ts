import { randomBytes, randomUUID } from 'node:crypto';
import type { Randomness } from '../application/ports';

export const systemRandomness: Randomness = {
  token: () => randomBytes(32).toString('base64url'),
  deviceId: () => randomUUID(),
};
