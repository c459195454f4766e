// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { send } from './web/exchange.mjs';

/** @typedef {import('./web/exchange.mjs').Exchange} Exchange */

const RUBBISH =
  '<!doctype html><html lang="zh-Hans"><title>系统繁忙</title><p>系统繁忙，请稍后再试。</p></html>';

/**
 * The faults of a whole server, for what an application's server calls: slow, down, closed, rubbish.
 *
 * @param {Exchange} exchange
 * @param {import('./faults.mjs').Faults} faults
 * @returns {Promise<boolean>} whether the call has had all the answer it gets
 */
export async function troubled(exchange, faults) {
  if (faults.has('slow')) await wait(faults.slowMilliseconds(), undefined, { ref: false });
  if (faults.has('closed')) {
    exchange.response.destroy();
    return true;
  }
  if (faults.has('down')) send(exchange, 503, 'text/plain', 'Service Unavailable\n');
  else if (faults.has('rubbish')) send(exchange, 200, 'text/html', RUBBISH);
  return exchange.response.writableEnded;
}
