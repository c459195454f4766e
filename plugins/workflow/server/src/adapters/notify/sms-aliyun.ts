import Dysmsapi, { SendSmsRequest } from '@alicloud/dysmsapi20170525';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import type { SmsSender } from '../../application/ports';

export interface AliyunSms {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** The signature (签名) that the city has registered, without brackets. */
  readonly signName: string;
  /** Host, with port if need be; `dysmsapi.aliyuncs.com` by default. */
  readonly endpoint?: string;
  readonly protocol?: 'https' | 'http';
  /** For connecting and for the answer; 10 s each by default. */
  readonly timeoutMilliseconds?: number;
}

/**
 * Sends SMS through Alibaba Cloud's SMS service (API 2017-05-25, `SendSms`), which holds the texts: a
 * message template needs the service's code of its text, and the variables under the service's names.
 * The service does not tell repeats; it keeps the reference as `OutId`.
 */
export function aliyunSmsSender(account: AliyunSms): SmsSender {
  const timeout = account.timeoutMilliseconds ?? 10_000;
  const client = new Dysmsapi(
    new $OpenApiUtil.Config({
      accessKeyId: account.accessKeyId,
      accessKeySecret: account.accessKeySecret,
      endpoint: account.endpoint ?? 'dysmsapi.aliyuncs.com',
      protocol: account.protocol ?? 'https',
      connectTimeout: timeout,
      readTimeout: timeout,
    }),
  );
  return {
    async send({ mobile, templateCode, variables, reference }) {
      if (!templateCode) throw new Error('The message template has no SMS template code');
      const request = new SendSmsRequest({
        phoneNumbers: subscriberNumber(mobile),
        signName: account.signName,
        templateCode,
        templateParam: JSON.stringify(variables),
        outId: reference,
      });
      const { body } = await client.sendSms(request).catch((error: unknown) => {
        throw new Error(withoutQuery(error));
      });
      if (body?.code !== 'OK') {
        throw new Error(`The SMS service refused: ${body?.code ?? 'no code'} ${body?.message ?? ''}`.trim());
      }
      return body.bizId ?? body.requestId ?? reference;
    },
  };
}

/** The service wants Chinese numbers as they are dialled, others with their country code and no plus. */
function subscriberNumber(mobile: string): string {
  return mobile.replace(/^\+(86)?/, '');
}

/** The library's errors tell the whole URL, with the number and every variable in it. */
function withoutQuery(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\?\S*/g, '');
}
