// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './demo/paths.mjs';
import { readSeed } from './demo/seed/seeds.mjs';

/**
 * Draws the demo's evidence anew, after the cases in `database/seeds/demo` changed: a specimen of a
 * licence for every unit, of what it becomes where it shall change, and one letter of authorisation. Needs Debian's chromium and fonts-noto-cjk.
 */
const FOLDER = join(ROOT, 'database/seeds/demo/evidence');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** @type {Record<string, [title: string, holder: string]>} */
const DOCUMENTS = {
  enterprise: ['营业执照', '法定代表人'],
  institution: ['事业单位法人证书', '法定代表人'],
  'social-organisation': ['民办非企业单位登记证书', '法定代表人'],
};

const STYLE = `<style>
  body { margin: 0; font-family: 'Noto Serif CJK SC', serif; color: #222; background: #fff; }
  .licence { box-sizing: border-box; width: 960px; height: 680px; padding: 56px 84px; border: 14px double #9c7a3c;
    background: #fbf6e6; position: relative; }
  h1 { margin: 0 0 36px; font-size: 46px; letter-spacing: 12px; text-align: center; }
  dl { display: grid; grid-template-columns: 220px 1fr; gap: 18px 12px; margin: 0; font-size: 24px; }
  dt { color: #6d5a33; } dd { margin: 0; }
  .specimen { position: absolute; inset: 0; display: grid; place-items: center; font-size: 110px; color: #b3222226;
    transform: rotate(-18deg); letter-spacing: 20px; }
  .blurred { filter: blur(5px); }
  .letter { padding: 90px; font-size: 18px; line-height: 2.2; } .letter h1 { font-size: 32px; letter-spacing: 8px; }
</style>`;

/** A licence says what the applicant corrects in the end. @param {{ unit?: object }} event */
const correction = ({ unit = {} }) => unit;

/** @param {{ fieldsToCorrect?: string[] }} event */
const isBlurred = ({ fieldsToCorrect = [] }) => fieldsToCorrect.includes('evidence');

/**
 * @param {{ name: string, creditCode: string, kind: string, legalRepresentative: string, address: string }} unit
 * @param {boolean} blurred as a bad photograph is
 */
function licence({ name, creditCode, kind, legalRepresentative, address }, blurred) {
  const [title, holder] = DOCUMENTS[kind] ?? ['登记证书', '负责人'];
  const rows = Object.entries({
    统一社会信用代码: creditCode,
    名称: name,
    [holder]: legalRepresentative,
    住所: address,
    登记机关: '演示登记机关（样本，不具法律效力）',
  });
  const list = rows.map(([term, value]) => `<dt>${term}</dt><dd>${value}</dd>`).join('');
  return `${STYLE}<div class="licence${blurred ? ' blurred' : ''}"><h1>${title}</h1><dl>${list}</dl><div class="specimen">演示样本</div></div>`;
}

const LETTER = `${STYLE}<div class="letter"><h1>授权委托书</h1>
  <p>烟台市科技服务云平台：</p>
  <p>兹授权本单位经办人办理单位注册及相关事项，经办人在平台的操作由本单位承担责任。授权期限一年。</p>
  <p>委托单位（盖章）：演示样本</p><p>法定代表人（签字）：演示样本</p>
  <p>本文件为演示样本，不具法律效力。</p></div>`;

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 960, height: 680 } });
/** @param {string} name @param {string} content */
const draw = async (name, content) => {
  await page.setContent(content);
  writeFileSync(join(FOLDER, name), await page.screenshot({ type: 'jpeg', quality: 60 }));
};
/** @type {Map<string, any>} what the licences say, by account */
const licences = new Map();
for (const { account, unit, story } of readSeed('registrations.json')) {
  licences.set(account, Object.assign({}, unit, ...story.map(correction)));
  await draw(`licence-${account}.jpg`, licence(licences.get(account), story.some(isBlurred)));
}
for (const { account, changes } of readSeed('business-info-changes.json')) {
  await draw(`licence-${account}-changed.jpg`, licence({ ...licences.get(account), ...changes }, false));
}
await page.setContent(LETTER);
writeFileSync(join(FOLDER, 'authorisation.pdf'), await page.pdf({ format: 'A4' }));
await browser.close();
console.log(`The demo's evidence is in ${FOLDER}`);
