/** What an account has beyond Strapi's user (product.md sections 2 and 3). */
export const ACCOUNT_ATTRIBUTES = {
  name: { type: 'string', maxLength: 100 },
  mobileSealed: { type: 'text', private: true, searchable: false },
  mobileIndex: { type: 'string', private: true, searchable: false },
  mobileMasked: { type: 'string' },
  mobileProvedAt: { type: 'datetime' },
  emailProvedAt: { type: 'datetime' },
  landline: { type: 'string', maxLength: 40 },
  preferredLocale: { type: 'enumeration', enum: ['zh-Hans', 'en'], default: 'zh-Hans' },
  bindingState: { type: 'enumeration', enum: ['never-bound', 'bound', 'unbound'], default: 'never-bound' },
  /** Disabled by the administrator of a unit, who can lift that; not what the platform has disabled. */
  disabledByUnit: { type: 'boolean', default: false },
} as const;

const LABELS: Readonly<Record<string, string>> = {
  username: '用户名',
  email: '电子邮箱',
  password: '密码',
  name: '姓名',
  mobileMasked: '手机号码（已脱敏）',
  mobileProvedAt: '手机验证时间',
  emailProvedAt: '邮箱验证时间',
  landline: '座机号码',
  preferredLocale: '语言',
  bindingState: '省统一门户绑定状态',
  confirmed: '已确认',
  blocked: '已停用',
  disabledByUnit: '由单位停用',
  role: '角色',
};

/** Chinese labels for the content manager; the sealed number is not for showing. */
export const ACCOUNT_METADATAS = {
  ...Object.fromEntries(
    Object.entries(LABELS).map(([name, label]) => [name, { edit: { label }, list: { label } }]),
  ),
  mobileSealed: { edit: { visible: false }, list: { searchable: false, sortable: false } },
  mobileIndex: { edit: { visible: false }, list: { searchable: false, sortable: false } },
};
