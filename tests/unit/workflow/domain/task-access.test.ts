import { accessTo } from '../../../../plugins/workflow/server/src/domain/task-access';

const task = (assignee: 'admin:1' | 'admin:2' | null) => ({
  assignee,
  candidateUsers: [],
  candidateGroups: ['department:a'],
});

describe('what somebody is to an open task', () => {
  it('goes by who holds it, among those who may do it', () => {
    expect(accessTo(task(null), 'admin:1', ['department:a'])).toBe('candidate');
    expect(accessTo(task('admin:1'), 'admin:1', ['department:a'])).toBe('assignee');
    expect(accessTo(task('admin:2'), 'admin:1', ['department:a'])).toBe('claimed-by-another');
  });

  it('is nothing to who may not do it, even if they hold it still', () => {
    expect(accessTo(task(null), 'admin:1', ['department:b'])).toBe('stranger');
    expect(accessTo(task('admin:1'), 'admin:1', [])).toBe('stranger');
  });
});
