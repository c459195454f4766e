// @ts-check
import { troubled } from '../trouble.mjs';
import { readForm, sendJson } from '../web/exchange.mjs';
import { broken, ENCRYPTIONS } from './encrypt.mjs';
import { entrance, exit } from './browser.mjs';
import { isRecent, readBusiness, readParameters, servicesOf } from './services.mjs';
import { isSigned, sm3Sign } from './sign.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../web/exchange.mjs').Exchange} Exchange */
/** @typedef {import('../web/server.mjs').Route} Route */

const SUCCESS = { code: 200, msg: 'success' };
const NAMES = { application: 'appMark', kind: 'userType', back: 'backUrl' };

/** @type {import('./services.mjs').Names} */
const FIELDS = {
  naturalService: 'findPerUserByToken',
  userType: 'userType',
  natural: ({ uuid, loginName, name, mobile, certNo, authLevel }) => ({
    uuid,
    loginName,
    name,
    mobile,
    certNo,
    authLevel,
  }),
  legal: ({ uuid, loginName, name, mobile, certNo, corUserRole, corporationName, creditCode }) => ({
    uuid,
    loginName,
    name,
    mobile,
    certNo,
    corUserRole,
    corporationName,
    creditCode,
    corUserName: name,
    corUserCertNo: certNo,
  }),
};

/**
 * JIS of today. A call is a form: `app_id, interface_id, version, biz_content, charset, timestamp` (ms)`,
 * origin, sign`; `biz_content` is `{ appMark, params }`, `params` the JSON of `{ ticket }` or `{ token }`. The
 * answer is `{ code: 200, msg, data }`, `data` encrypted: `{ retcode: '000000', msg, data }`, that `data` the
 * JSON of the fields. Without a right sign there is another code and no data.
 *
 * @param {World} world
 * @param {import('./tickets.mjs').Tickets} tickets
 * @returns {Route[]}
 */
export function generationB(world, tickets) {
  const services = servicesOf(tickets, FIELDS);
  const enter = entrance(world, tickets, { ...NAMES, applications: [...ENCRYPTIONS.keys()] });
  return [
    { method: 'GET', path: '/jis-web/login', answer: enter },
    { method: 'GET', path: '/api-gateway/jpaas-jis-sso-server/sso/entrance/auth-center', answer: enter },
    { method: 'GET', path: '/jis-web/logout', answer: exit(world, NAMES) },
    {
      method: 'POST',
      path: '/jpaas-jags-server/interface/gateway',
      answer: async (exchange) => {
        if (await troubled(exchange, world.faults)) return;
        sendJson(exchange, 200, call(world, services, await readForm(exchange)));
      },
    },
    {
      method: 'POST',
      path: '/jpaas-jags-server/interface/createsign',
      answer: async (exchange) => {
        if (await troubled(exchange, world.faults)) return;
        sendJson(exchange, 200, {
          ...SUCCESS,
          success: true,
          data: { sign: sm3Sign(await readForm(exchange), world.keys) },
        });
      },
    },
  ];
}

/**
 * @param {World} world
 * @param {ReturnType<typeof servicesOf>} services
 * @param {URLSearchParams} form
 */
function call({ keys, faults }, services, form) {
  const encrypt = ENCRYPTIONS.get(form.get('app_id') ?? '');
  const service = services.get(form.get('interface_id') ?? '');
  if (!encrypt || !service) return { code: 404, msg: '应用或接口不存在' };
  if (!isRecent(form.get('timestamp'))) return { code: 403, msg: '时间戳已过期' };
  if (faults.has('wrong-sign') || !isSigned(form, keys)) return { code: 401, msg: '签名错误' };
  const result = service(readParameters(readBusiness(form.get('biz_content'))));
  const inside =
    'refusal' in result
      ? result.refusal
      : { retcode: '000000', msg: '成功', data: JSON.stringify(result.fields) };
  const data = encrypt(JSON.stringify(inside), keys);
  return { ...SUCCESS, data: faults.has('broken-ciphertext') ? broken(data) : data };
}
