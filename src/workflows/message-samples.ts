import type { MessageSamples } from '@city/plugin-workflow/contracts';

/** What messages about units and their people may say: its name for people, and examples that are nobody's. */
const SAMPLES = {
  unitName: {
    label: { 'zh-Hans': '单位名称', en: 'Name of the unit' },
    sample: { 'zh-Hans': '烟台海悦科技有限公司', en: 'Yantai Haiyue Technology Co., Ltd.' },
  },
  department: {
    label: { 'zh-Hans': '主管部门', en: 'Department' },
    sample: { 'zh-Hans': '芝罘区科学技术局', en: 'Zhifu District Science and Technology Bureau' },
  },
  applicantName: {
    label: { 'zh-Hans': '申请人姓名', en: 'Name of the applicant' },
    sample: { 'zh-Hans': '王小明', en: 'Wang Xiaoming' },
  },
  appellantMasked: {
    label: { 'zh-Hans': '申诉人姓名（隐去部分）', en: 'Name of the appellant, masked' },
    sample: { 'zh-Hans': '王*明', en: 'W*** X***' },
  },
  opinion: {
    label: { 'zh-Hans': '审核意见', en: 'Opinion' },
    sample: {
      'zh-Hans': '营业执照不清晰，请重新上传。',
      en: 'The licence cannot be read; please upload it again.',
    },
  },
  fieldsToCorrectChinese: {
    label: { 'zh-Hans': '要求补正的内容（中文）', en: 'What to correct, in Chinese' },
    sample: { 'zh-Hans': '注册地址、营业执照', en: '注册地址、营业执照' },
  },
  fieldsToCorrectEnglish: {
    label: { 'zh-Hans': '要求补正的内容（英文）', en: 'What to correct, in English' },
    sample: { 'zh-Hans': 'address, licence', en: 'address, licence' },
  },
  memberName: {
    label: { 'zh-Hans': '成员姓名', en: 'Name of the member' },
    sample: { 'zh-Hans': '赵一', en: 'Zhao Yi' },
  },
  administratorName: {
    label: { 'zh-Hans': '单位管理员姓名', en: 'Name of the administrator' },
    sample: { 'zh-Hans': '刘芳', en: 'Liu Fang' },
  },
  successorName: {
    label: { 'zh-Hans': '接任者姓名', en: 'Name of the successor' },
    sample: { 'zh-Hans': '陈晨', en: 'Chen Chen' },
  },
  invitedName: {
    label: { 'zh-Hans': '受邀人姓名', en: 'Name of the invited person' },
    sample: { 'zh-Hans': '孙悦', en: 'Sun Yue' },
  },
  link: {
    label: { 'zh-Hans': '邀请链接', en: 'Link of the invitation' },
    sample: {
      'zh-Hans': 'https://example.com/portal/invitations/…',
      en: 'https://example.com/portal/invitations/…',
    },
  },
  fieldsChinese: {
    label: { 'zh-Hans': '修改的内容（中文）', en: 'What was changed, in Chinese' },
    sample: { 'zh-Hans': '姓名、手机号码', en: '姓名、手机号码' },
  },
  fieldsEnglish: {
    label: { 'zh-Hans': '修改的内容（英文）', en: 'What was changed, in English' },
    sample: { 'zh-Hans': 'name, mobile', en: 'name, mobile' },
  },
  code: { label: { 'zh-Hans': '验证码', en: 'Code' }, sample: { 'zh-Hans': '123456', en: '123456' } },
  minutes: {
    label: { 'zh-Hans': '验证码有效分钟数', en: 'Minutes that the code is valid' },
    sample: { 'zh-Hans': '10', en: '10' },
  },
  kindChinese: {
    label: { 'zh-Hans': '门户账号类型（中文）', en: 'Kind of the portal account, in Chinese' },
    sample: { 'zh-Hans': '个人', en: '个人' },
  },
  kindEnglish: {
    label: { 'zh-Hans': '门户账号类型（英文）', en: 'Kind of the portal account, in English' },
    sample: { 'zh-Hans': 'personal', en: 'personal' },
  },
  loginName: {
    label: { 'zh-Hans': '门户登录名（隐去部分）', en: 'Login name at the portal, masked' },
    sample: { 'zh-Hans': 'wan***ng', en: 'wan***ng' },
  },
  username: {
    label: { 'zh-Hans': '用户名（隐去部分）', en: 'User name, masked' },
    sample: { 'zh-Hans': 'wan***ng', en: 'wan***ng' },
  },
} as const satisfies MessageSamples;

type SampleName = keyof typeof SAMPLES;

/** The samples of these variables, in this order. */
function samplesOf(...names: readonly SampleName[]): MessageSamples {
  return Object.fromEntries(names.map((name) => [name, SAMPLES[name]]));
}

/** What every case about a unit tells: what it is called, and what its reviewer said. */
export function caseSamples(
  caseName: { readonly 'zh-Hans': string; readonly en: string },
  ...names: readonly SampleName[]
): MessageSamples {
  const inLanguage = (language: 'zh-Hans' | 'en', text: string) => ({
    label:
      language === 'zh-Hans'
        ? { 'zh-Hans': '事项类型（中文）', en: 'Kind of the case, in Chinese' }
        : { 'zh-Hans': '事项类型（英文）', en: 'Kind of the case, in English' },
    sample: { 'zh-Hans': text, en: text },
  });
  return {
    ...samplesOf(...names),
    caseChinese: inLanguage('zh-Hans', caseName['zh-Hans']),
    caseEnglish: inLanguage('en', caseName.en),
  };
}

/** What the city's programs give to the messages that they send beside the flows, by the message's key. */
export const PROGRAM_SAMPLES: Readonly<Record<string, MessageSamples>> = {
  'contact-code-mobile': samplesOf('code', 'minutes'),
  'contact-code-email': samplesOf('code', 'minutes'),
  'identity-bound': samplesOf('kindChinese', 'kindEnglish', 'loginName'),
  'identity-unbound': samplesOf('username'),
  'sub-account-request-passed-on': samplesOf('unitName', 'applicantName'),
  'unit-invitation': samplesOf('unitName', 'invitedName', 'link'),
  'unit-invitation-cancelled': samplesOf('unitName', 'invitedName'),
  'unit-joined': samplesOf('unitName', 'memberName'),
  'member-joined': samplesOf('unitName', 'memberName'),
  'member-edited': samplesOf('unitName', 'fieldsChinese', 'fieldsEnglish'),
  'member-disabled': samplesOf('unitName'),
  'member-enabled': samplesOf('unitName'),
  'member-removed': samplesOf('unitName'),
  'member-left': samplesOf('unitName', 'memberName'),
  'unit-left': samplesOf('unitName', 'memberName'),
  'promotion-proposed': samplesOf('unitName', 'administratorName'),
  'promotion-declined': samplesOf('unitName', 'successorName'),
  'promotion-cancelled': samplesOf('unitName'),
  'administrator-handed-over': samplesOf('unitName', 'successorName'),
  'administrator-taken-over': samplesOf('unitName', 'successorName'),
};
