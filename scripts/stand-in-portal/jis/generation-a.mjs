// @ts-check
import { APPLICATION } from '../keys.mjs';
import { troubled } from '../trouble.mjs';
import { readForm, sendJson } from '../web/exchange.mjs';
import { aesEncrypted, broken } from './encrypt.mjs';
import { entrance, exit } from './browser.mjs';
import { isRecentInChina, readParameters, servicesOf } from './services.mjs';
import { isSignedByMd5 } from './sign.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../web/server.mjs').Route} Route */

const NAMES = { application: 'uuid', kind: 'type', back: 'gotourl' };

/** @type {import('./services.mjs').Names} */
const FIELDS = {
  naturalService: 'findOutsideUserByToken',
  userType: 'usertype',
  natural: ({ uuid, loginName, name, mobile, certNo, authLevel }) => ({
    uuid,
    loginname: loginName,
    name,
    mobile,
    cardid: certNo,
    authlevel: authLevel,
  }),
  legal: ({ uuid, loginName, name, mobile, certNo, corUserRole, corporationName, creditCode }) => ({
    uuid,
    loginname: loginName,
    name,
    mobile,
    cardid: certNo,
    coruserrole: corUserRole,
    corporationname: corporationName,
    creditcode: creditCode,
    corusername: name,
    corusercertno: certNo,
  }),
};

/**
 * JIS of about 2017 to 2021. A call is a form: `appmark, time, sign, servicename, params`, `time` in digits by
 * China's clock, `params` the JSON of `{ ticket }` or `{ token }`. The answer is `{ retcode: '000000', msg,
 * data }`, `data` the JSON of the fields, in AES and hexadecimal when they are a person's.
 *
 * @param {World} world
 * @param {import('./tickets.mjs').Tickets} tickets
 * @returns {Route[]}
 */
export function generationA(world, tickets) {
  const services = servicesOf(tickets, FIELDS);
  return [
    {
      method: 'GET',
      path: '/JIS/front/login.do',
      answer: entrance(world, tickets, { ...NAMES, applications: [APPLICATION] }),
    },
    {
      method: 'GET',
      path: '/JIS/front/logout.do',
      answer: exit(world, { back: 'backUrl' }),
    },
    {
      method: 'POST',
      path: '/JIS/sso/interface.do',
      answer: async (exchange) => {
        if (await troubled(exchange, world.faults)) return;
        sendJson(exchange, 200, call(world, services, await readForm(exchange)));
      },
    },
  ];
}

/**
 * @param {World} world
 * @param {ReturnType<typeof servicesOf>} services
 * @param {URLSearchParams} form
 */
function call(world, services, form) {
  const name = form.get('servicename') ?? '';
  const service = services.get(name);
  if (form.get('appmark') !== APPLICATION || !service) return { retcode: '100404', msg: '应用或服务不存在' };
  if (!isWelcome(world, form)) return { retcode: '100401', msg: '签名错误' };
  const result = service(readParameters(form.get('params')));
  if ('refusal' in result) return result.refusal;
  const text = JSON.stringify(result.fields);
  // A ticket is answered as it is; people are encrypted.
  const data = name === 'ticketValidate' ? text : encrypted(world, text);
  return { retcode: '000000', msg: '成功', data };
}

/**
 * @param {World} world
 * @param {URLSearchParams} form
 */
function isWelcome({ keys, faults }, form) {
  return !faults.has('wrong-sign') && isRecentInChina(form.get('time') ?? '') && isSignedByMd5(form, keys);
}

/**
 * @param {World} world
 * @param {string} text
 */
function encrypted({ keys, faults }, text) {
  const data = aesEncrypted(text, keys);
  return faults.has('broken-ciphertext') ? broken(data) : data;
}
