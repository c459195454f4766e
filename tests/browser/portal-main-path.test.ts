import { registersByKeyboard } from './portal/by-keyboard';
import { walksTheMainPath } from './portal/main-path';
import { PHONE } from './support/portal';
import { openPortalTown, type PortalTown } from './support/portal-town';

jest.setTimeout(240_000);

describe('the main path at the portal for enterprises: from the front door to an approved unit', () => {
  let room: PortalTown;

  beforeAll(async () => {
    room = await openPortalTown();
  }, 300_000);
  afterAll(() => room.close());

  it('is gone by keyboard alone, the focus in sight and in order, dialogs keeping it and giving it back', () =>
    registersByKeyboard(room));

  it('is gone in English at a desk', () =>
    walksTheMainPath(room, {
      name: 'desk-en',
      language: 'en',
      press: (target) => target.click(),
    }));

  it('is gone in Chinese on a phone, by touch', () =>
    walksTheMainPath(room, {
      name: 'phone-zh',
      device: PHONE,
      language: 'zh-Hans',
      press: (target) => target.tap(),
    }));
});
