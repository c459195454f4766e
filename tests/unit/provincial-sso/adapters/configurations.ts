import {
  portalSchema,
  type CasConfig,
  type JisConfig,
} from '../../../../plugins/provincial-sso/server/src/application/ports';

const NAME = { 'zh-Hans': '统一门户', en: 'Portal' };
export const APP_WORD = 'word-of-16-bytes';

/** A portal of JIS as an administrator would configure it. */
export function jisConfig(changes: object = {}): JisConfig {
  const config = portalSchema.parse({
    id: 'jis',
    name: NAME,
    protocol: 'jis',
    generation: 'B',
    baseUrl: 'https://portal.example',
    appMark: 'city',
    sign: { kind: 'sm3-sorted-pairs', secret: 'secret' },
    decrypt: { kind: 'none' },
    ...changes,
  });
  if (config.protocol !== 'jis') throw new Error('not JIS');
  return config;
}

export function casConfig(changes: object = {}): CasConfig {
  const config = portalSchema.parse({
    id: 'cas',
    name: NAME,
    protocol: 'cas',
    baseUrl: 'https://portal.example/cas',
    ...changes,
  });
  if (config.protocol !== 'cas') throw new Error('not CAS');
  return config;
}
