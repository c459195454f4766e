import { LIMITS, load, PHONE } from '../../../scripts/bench/page-load.mjs';
import type { PortalHouse } from '../support/portal-visit';

/** What does not depend on how fast the machine is; `npm run bench:portal` measures what does. */
export function firstPages(open: () => PortalHouse): void {
  describe('what the first pages of the portal cost somebody with a phone', () => {
    it.each([
      { name: 'front door', path: '/portal/', title: '办事大厅', isSignedIn: false },
      { name: 'personal centre', path: '/portal/centre', title: '个人中心', isSignedIn: true },
    ])(
      'shows the $name without waiting for a file, moves nothing and asks nobody else',
      async ({ path, title, isSignedIn }) => {
        const house = open();
        const visit = await house.visit(PHONE.context);
        if (isSignedIn) await house.arrive(visit, '/centre', title);
        const page = await load(visit.page, `${house.baseUrl}${path}`, title);
        expect({ waitedFor: page.renderBlocking, foreign: page.foreign }).toEqual({
          waitedFor: [],
          foreign: [],
        });
        expect(page.layoutShift).toBeLessThan(LIMITS.layoutShift);
        expect(page.scriptBytes).toBeGreaterThan(0);
        expect(page.scriptBytes).toBeLessThan(LIMITS.scriptBytes);
        expect(visit.trouble()).toEqual([]);
        await visit.end();
      },
    );

    it('runs no script but its own files', async () => {
      const response = await fetch(`${open().baseUrl}/portal/`);
      const policy = response.headers.get('content-security-policy')?.split(';') ?? [];
      expect(policy.filter((rule) => rule.trim().startsWith('script-src'))).toEqual([
        "script-src 'self'",
        "script-src-attr 'none'",
      ]);
    });
  });
}
