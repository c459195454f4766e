import { bootInstallation } from '../support/installation';
import { account, adminUser, department } from '../support/people';
import { register } from '../support/registrations';
import { openBrowser, preparePanel, signIn } from './support/panel';
it('shots', async () => {
  await preparePanel();
  const city = await bootInstallation({ SERVE_ADMIN: 'true', COOKIE_SECURE: 'false' });
  const reviewer = await adminUser(city, 'city-reviewer', { lastname: '李', firstname: '审核' });
  const ops = await adminUser(city, 'strapi-super-admin', { lastname: '王', firstname: '管' });
  const bureau = await department(city, '芝罘区科学技术局', { reviewers: [reviewer] });
  for (let i = 0; i < 3; i++) { const a = await account(city, { mobileProvedAt: new Date() }); await register(a, bureau); }
  const b = await openBrowser();
  const c = await b.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const p = await c.newPage();
  p.on('console', (m) => { if (['error','warning'].includes(m.type())) console.log(m.text()); });
  await signIn(p, city.baseUrl, reviewer);
  await p.waitForTimeout(1500);
  await p.screenshot({ path: '/tmp/panel/r1.png' });
  await p.getByRole('link', { name: '待办', exact: true }).first().click();
  await p.waitForSelector('table'); await p.waitForTimeout(500);
  await p.screenshot({ path: '/tmp/panel/r2.png' });
  await p.locator('tbody a').first().click(); await p.waitForSelector('.djs-container'); await p.waitForTimeout(2000);
  await p.setViewportSize({ width: 1440, height: 2300 }); await p.waitForTimeout(800);
  await p.screenshot({ path: '/tmp/panel/r3.png' });
  const c2 = await b.newContext({ viewport: { width: 1440, height: 900 } }); const q = await c2.newPage();
  await signIn(q, city.baseUrl, ops);
  for (const [i, u] of ['/admin/content-manager', '/admin/settings/application-infos', '/admin/me', '/admin/plugins/upload','/admin/settings/users','/admin/settings/roles'].entries()) { await q.goto(city.baseUrl + u); await q.waitForTimeout(2500); await q.screenshot({ path: `/tmp/panel/s${i}.png` }); }
  await b.close(); await city.stop();
}, 400000);
