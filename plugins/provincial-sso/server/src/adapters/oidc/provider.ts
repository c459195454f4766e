import {
  createRemoteJWKSet,
  customFetch as joseFetch,
  jwksCache,
  type ExportedJWKSCache,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
} from 'jose';
import {
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  allowInsecureRequests,
  clockSkew,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  getJwksCache,
  setJwksCache,
  type ServerMetadata,
} from 'openid-client';
import { PortalFailure, type OidcConfig } from '../../application/ports';
import { boundedFetch } from '../http/bounded-fetch';

/**
 * What a token may be signed with. Never `none`, and never HS256 and its kin: their key is what the portal
 * publishes to check signatures with, when a library can be made to confuse the two.
 */
export const SIGNING_ALGORITHMS: readonly string[] = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

const KEEP_METADATA_MILLISECONDS = 60 * 60 * 1000;

export interface Clock {
  now(): Date;
}

/**
 * The portal as an OpenID provider. It is asked for its addresses (OpenID Connect Discovery 1.0) when they
 * are first needed, so that a portal that is down does not keep the installation from starting, and again
 * after an hour.
 */
export class Provider {
  readonly #config: OidcConfig;
  readonly #clock: Clock;
  #known: { readonly metadata: ServerMetadata; readonly at: number } | null = null;
  /** The portal's keys, kept by openid-client and jose for a few minutes each. */
  #keys: JWKSCacheInput = {};

  constructor(config: OidcConfig, clock: Clock) {
    this.#config = config;
    this.#clock = clock;
  }

  /** @throws PortalFailure, and what openid-client throws */
  async metadata(signal: AbortSignal): Promise<ServerMetadata> {
    const now = this.#clock.now().getTime();
    const age = this.#known ? now - this.#known.at : null;
    if (this.#known && age !== null && age >= 0 && age < KEEP_METADATA_MILLISECONDS)
      return this.#known.metadata;
    const found = await discovery(new URL(this.#config.issuer), this.#config.clientId, undefined, undefined, {
      [customFetch]: boundedFetch(signal),
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to make it stand out
      execute: this.#isPlainHttp() ? [allowInsecureRequests] : [],
    });
    const metadata = onlyAsymmetric(found.serverMetadata());
    this.#known = { metadata, at: now };
    return metadata;
  }

  /**
   * Runs one exchange with the portal.
   *
   * @param signal bounds every HTTP call of the exchange; that is why each has a configuration of its own
   */
  async use<Result>(
    signal: AbortSignal,
    exchange: (configuration: Configuration) => Promise<Result> | Result,
  ): Promise<Result> {
    const configuration = this.#configuration(await this.metadata(signal), signal);
    try {
      return await exchange(configuration);
    } finally {
      this.#keys = getJwksCache(configuration) ?? this.#keys;
    }
  }

  /** The portal's keys, for jose. */
  async keys(signal: AbortSignal): Promise<JWTVerifyGetKey> {
    const { jwks_uri: address } = await this.metadata(signal);
    if (address === undefined) throw new PortalFailure('invalid-answer', 'the portal publishes no keys');
    return createRemoteJWKSet(new URL(address), {
      [joseFetch]: boundedFetch(signal),
      [jwksCache]: this.#keys,
    });
  }

  #configuration(metadata: ServerMetadata, signal: AbortSignal): Configuration {
    const { clientId, clientSecret } = this.#config;
    const configuration = new Configuration(
      metadata,
      clientId,
      { [clockSkew]: Math.round((this.#clock.now().getTime() - Date.now()) / 1000) },
      authenticationOf(metadata)(clientSecret),
    );
    configuration[customFetch] = boundedFetch(signal);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the same; the stand-in portal needs it
    if (this.#isPlainHttp()) allowInsecureRequests(configuration);
    // By itself openid-client takes TLS for proof of who made an ID token, as the standard allows.
    enableNonRepudiationChecks(configuration);
    if (isFilled(this.#keys)) setJwksCache(configuration, this.#keys);
    return configuration;
  }

  #isPlainHttp(): boolean {
    return new URL(this.#config.issuer).protocol === 'http:';
  }
}

function isFilled(keys: JWKSCacheInput): keys is ExportedJWKSCache {
  return 'uat' in keys;
}

/** A portal that announces weak algorithms as well is not believed to use them. */
function onlyAsymmetric(metadata: ServerMetadata): ServerMetadata {
  const announced = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return {
    ...metadata,
    id_token_signing_alg_values_supported: announced.filter((name) => SIGNING_ALGORITHMS.includes(name)),
  };
}

/** `client_secret_basic` where nothing is announced (OpenID Connect Discovery 1.0, section 3). */
function authenticationOf({ token_endpoint_auth_methods_supported: methods }: ServerMetadata) {
  return methods && !methods.includes('client_secret_basic') ? ClientSecretPost : ClientSecretBasic;
}
