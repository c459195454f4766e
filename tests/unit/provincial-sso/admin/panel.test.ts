import {
  isReasonRefused,
  refusedInRestore,
  restoreData,
} from '../../../../plugins/provincial-sso/admin/src/lib/drafts';
import { isRestorable } from '../../../../plugins/provincial-sso/admin/src/lib/restorable';

describe('what support sends from the panel', () => {
  it('asks for a reason that says something, and for no more than is kept', () => {
    expect(isReasonRefused('  ')).toBe(true);
    expect(isReasonRefused('好')).toBe(true);
    expect(isReasonRefused('手机号码已注销')).toBe(false);
    expect(isReasonRefused('长'.repeat(501))).toBe(true);
  });

  it('leaves out a user name that nobody typed, so that the old one comes back', () => {
    expect(restoreData({ mobile: ' 13900001111 ', username: ' ' })).toEqual({ mobile: '13900001111' });
    expect(restoreData({ mobile: '13900001111', username: ' wang ' })).toEqual({
      mobile: '13900001111',
      username: 'wang',
    });
  });

  it('names the fields that the server would refuse', () => {
    expect([...refusedInRestore({ mobile: ' ', username: 'ab' })]).toEqual(['mobile', 'username']);
    expect([...refusedInRestore({ mobile: '13900001111', username: '' })]).toEqual([]);
  });
});

describe('an account whose mobile support may put back', () => {
  it('is one that is unbound, until somebody has bound it again', () => {
    expect(isRestorable({ bindingState: 'unbound', username: 'wang' })).toBe(true);
    expect(isRestorable({ bindingState: 'bound', username: 'wang' })).toBe(false);
    expect(isRestorable({ bindingState: 'never-bound', username: 'wang' })).toBe(false);
    expect(isRestorable(undefined)).toBe(false);
  });

  it('is one that has lost one of two identities, which leaves the suffix', () => {
    expect(isRestorable({ bindingState: 'bound', username: 'wang_unbind' })).toBe(true);
    expect(isRestorable({ username: 'wang_unbind2' })).toBe(true);
    expect(isRestorable({ username: 'wang_unbinding' })).toBe(false);
  });
});
