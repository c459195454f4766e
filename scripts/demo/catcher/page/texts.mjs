// @ts-check

/**
 * @typedef {object} Texts
 * @property {string} title
 * @property {string} introduction
 * @property {string} kinds
 * @property {string} mail
 * @property {string} sms
 * @property {string} filter
 * @property {string} to
 * @property {string} from
 * @property {string} noSubject
 * @property {Record<'mail' | 'sms', string>} empty
 * @property {string} nothingFound
 * @property {string} disconnected
 * @property {(count: number) => string} arrived
 * @property {(count: number) => string} newer
 */

/** @type {Record<'zh-Hans' | 'en', Texts>} */
export const texts = {
  'zh-Hans': {
    title: '演示收件箱',
    introduction: '演示环境发出的邮件和短信都会到这里，不会真正发给任何人。',
    kinds: '消息类型',
    mail: '邮件',
    sms: '短信',
    filter: '筛选收件人或内容',
    to: '收件人',
    from: '发件人',
    noSubject: '（无主题）',
    empty: { mail: '还没有邮件。', sms: '还没有短信。' },
    nothingFound: '没有符合筛选条件的消息。',
    disconnected: '与演示环境的连接已断开，正在重试……',
    arrived: (count) => `收到 ${count} 条新消息`,
    newer: (count) => `↑ ${count} 条新消息`,
  },
  en: {
    title: 'Demo inbox',
    introduction: 'Every e-mail and SMS of the demo ends here; nobody is written to for real.',
    kinds: 'Kind of message',
    mail: 'E-mail',
    sms: 'SMS',
    filter: 'Filter by recipient or text',
    to: 'To',
    from: 'From',
    noSubject: '(no subject)',
    empty: { mail: 'No e-mail yet.', sms: 'No SMS yet.' },
    nothingFound: 'No message matches the filter.',
    disconnected: 'The demo cannot be reached; trying again …',
    arrived: (count) => `${count} new ${count === 1 ? 'message' : 'messages'}`,
    newer: (count) => `↑ ${count} new ${count === 1 ? 'message' : 'messages'}`,
  },
};
