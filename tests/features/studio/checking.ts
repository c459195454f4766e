import type { Problem, Vocabulary } from '@city/plugin-workflow/contracts';
import { adminUser, department, type Person } from '../../support/people';
import { taskOf } from '../../support/registrations';
import { registrationFlow } from '../../support/review-flows';
import type { StudioRoom } from './room';

const OUTCOMES = `<bpmn:extensionElements><wf:outcome value="approve" label="通过" labelEn="Approve" />
  <wf:outcome value="reject" label="不予通过" labelEn="Reject" /></bpmn:extensionElements>`;

/** A registration's flow whose review is for whoever is named, with a message at its start. */
const reviewedBy = (assignees: string, template = 'task-created', more = '') =>
  registrationFlow(
    `<bpmn:sendTask id="tell" name="告知"><bpmn:extensionElements><wf:message template="${template}" to="applicant"/></bpmn:extensionElements></bpmn:sendTask>
     <bpmn:userTask id="review" name="审核" wf:assignees="${assignees}" ${more}>${OUTCOMES}</bpmn:userTask>`,
    'start->tell',
    'tell->review',
    'review->decision',
  );

/** Who can do a task, and what a message says, as the check knows it (product.md section 7, "check it"). */
export function checking(room: () => StudioRoom): void {
  const operator = () => room().town.operator.client;
  const check = async (xml: string) =>
    (await operator().post<{ problems: readonly Problem[] }>('/workflow/studio/check', { data: { xml } }))
      .body.data.problems;
  const rules = async (xml: string) =>
    (await check(xml)).map(({ elementId, rule, severity }) => [elementId, rule, severity ?? 'error']);
  const deploy = (xml: string) => operator().post<object>('/workflow/deployments', { data: { xml } });
  const person = ({ id }: Person) => `person:${String(id)}`;
  const setUser = (id: number, data: object) =>
    room().town.city.strapi.db.query('admin::user').update({ where: { id }, data });

  it('offers departments, roles and people by their names, and nothing else of them', async () => {
    const { town } = room();
    const { body } = await operator().get<Vocabulary>('/workflow/studio/vocabulary');
    const labels = new Map(body.data.assignees.map(({ value, label }) => [value, label['zh-Hans']]));
    expect(labels.get('department-of:unit')).toBe('单位的主管部门');
    expect(labels.get(`department:${town.bureau.documentId}`)).toBe('部门：烟台市科学技术局');
    expect(labels.get('role:city-reviewer')).toBe('角色：审核人 (Reviewer)');
    expect(labels.get(person(town.chief))).toBe('人员：孙局长');
    // Who may not do tasks is not offered.
    expect(labels.has(person(town.operator))).toBe(false);
    expect(JSON.stringify(body.data.assignees)).not.toContain('@');
  });

  it('offers messages by what they say, and tells those apart that say the same', async () => {
    const { body } = await operator().get<Vocabulary>('/workflow/studio/vocabulary');
    const labels = new Map(body.data.templates.map(({ value, label }) => [value, label]));
    expect(labels.get('task-due')).toEqual({ 'zh-Hans': '已到期', en: 'Due' });
    expect(labels.get('appeal-upheld')?.['zh-Hans']).toBe('单位管理员已变更（appeal-upheld）');
    expect(new Set([...labels.values()].map((label) => label['zh-Hans'])).size).toBe(labels.size);
  });

  it('gives a task to the department, role or person that is named, and to nobody beside', async () => {
    const { town } = room();
    const { bureau, chief, reviewer, stranger } = town;
    const sees = async (who: Person, registration: Parameters<typeof taskOf>[1]) =>
      taskOf(who.client, registration).then(
        () => true,
        () => false,
      );
    for (const [assignee, seen] of [
      [`department:${bureau.documentId}`, [true, false, false]],
      [person(stranger), [false, false, true]],
      ['role:city-reviewer', [true, true, true]],
    ] as const) {
      expect((await deploy(reviewedBy(assignee))).status).toBe(200);
      const { registration } = await town.registered();
      const found = await Promise.all([chief, reviewer, stranger].map((who) => sees(who, registration)));
      expect([assignee, found]).toEqual([assignee, seen]);
    }
  });

  it('lets whoever joins a role do what already waits for it, and who leaves it no more', async () => {
    const { town } = room();
    expect((await deploy(reviewedBy('role:city-reviewer'))).status).toBe(200);
    const { registration } = await town.registered();
    const joiner = await adminUser(town.city, 'city-reviewer');
    const task = await taskOf(joiner.client, registration);
    await setUser(joiner.id, { roles: [] });
    const claim = await joiner.client.post<object>(`/workflow/tasks/${task.documentId}/claim`);
    expect([403, 404]).toContain(claim.status);
    await expect(taskOf(town.reviewer.client, registration)).resolves.toMatchObject({
      documentId: task.documentId,
    });
  });

  it('deploys no task that nobody can do, and says who is missing', async () => {
    const { city } = room().town;
    const empty = await department(city, '无人局');
    const xml = reviewedBy(`department:${empty.documentId}`);
    expect(await rules(xml)).toContainEqual(['review', 'assignee-nobody', 'error']);
    const answer = await deploy(xml);
    expect([answer.status, answer.body.error.details.code]).toEqual([422, 'DEFINITION_INVALID']);
    const [found] = await check(xml);
    expect(found?.message['zh-Hans']).toContain('无人局');
    // With somebody beside who can, it is a warning.
    expect(await rules(reviewedBy(`department:${empty.documentId},role:city-reviewer`))).toContainEqual([
      'review',
      'assignee-gap',
      'warning',
    ]);
    expect(await rules(reviewedBy('department:gone'))).toContainEqual([
      'review',
      'assignee-unknown',
      'error',
    ]);
    expect(await rules(reviewedBy('role:gone'))).toContainEqual(['review', 'assignee-unknown', 'error']);
    expect(await rules(reviewedBy('person:1e3'))).toContainEqual(['review', 'assignee-unknown', 'error']);
  });

  it('does not count who is blocked, not active, or may not do tasks', async () => {
    const { city, operator: clerk } = room().town;
    const only = await adminUser(city, 'city-reviewer', { lastname: '独', firstname: '一' });
    const bureau = await department(city, '独人局', { reviewers: [only] });
    const named = [`department:${bureau.documentId}`, person(only)];
    const nobody = async (assignee: string) =>
      (await rules(reviewedBy(assignee))).some(([at, rule]) => at === 'review' && rule === 'assignee-nobody');
    for (const assignee of named) expect([assignee, await nobody(assignee)]).toEqual([assignee, false]);
    for (const change of [
      { blocked: true },
      { blocked: false, isActive: false },
      { isActive: true, roles: [] },
    ]) {
      await setUser(only.id, change);
      for (const assignee of named)
        expect([assignee, change, await nobody(assignee)]).toEqual([assignee, change, true]);
    }
    expect(await nobody(person(clerk))).toBe(true);
    expect(await nobody('role:city-operations')).toBe(true);
  });

  it('warns of departments whose cases would wait for nobody, and deploys all the same', async () => {
    const { city } = room().town;
    for (let count = 1; count <= 7; count += 1) await department(city, `空缺局${String(count)}`);
    const xml = reviewedBy('department-of:unit');
    const gap = (await check(xml)).find(({ rule }) => rule === 'assignee-gap');
    expect([gap?.elementId, gap?.severity]).toEqual(['review', 'warning']);
    // Five of them by name, and how many there are.
    expect(gap?.message['zh-Hans']).toMatch(/局、.*局[^、]*、.*局[^、]*、.*局[^、]*、.*局.*等 \d+ 个/);
    expect((await deploy(xml)).status).toBe(200);
    const above = (await check(reviewedBy('parent-department-of:unit'))).map(
      ({ message }) => message['zh-Hans'],
    );
    expect(above.join()).toContain('没有上级部门');
    expect(await rules(reviewedBy('administrator-of:unit,applicant'))).toEqual([]);
  });

  it('asks nobody together who is alone or cannot answer', async () => {
    const { stranger, operator: clerk } = room().town;
    const together = (assignees: string) =>
      rules(reviewedBy(assignees, 'task-created', 'wf:countersign="all"'));
    expect(await together(person(stranger))).toContainEqual(['review', 'countersign-alone', 'warning']);
    expect(await together(`${person(stranger)},${person(clerk)}`)).toContainEqual([
      'review',
      'countersign-unreachable',
      'error',
    ]);
  });

  it('sends no message without words, or whose words cannot be filled in', async () => {
    const { strapi } = room().town.city;
    const write = (key: string, words: object) =>
      strapi
        .documents('plugin::workflow.message-template')
        .create({ locale: 'zh-Hans', data: { key, ...words } as never });
    await write('check-empty', { emailSubject: '只有主题' });
    await write('check-broken', { inAppTitle: '标题', inAppBody: '您好 {{ name' });
    await write('check-whole', { smsBody: '您好 {{ name }}' });
    expect(await rules(reviewedBy('applicant', 'check-empty'))).toContainEqual([
      'tell',
      'template-empty',
      'error',
    ]);
    expect(await rules(reviewedBy('applicant', 'check-broken'))).toContainEqual([
      'tell',
      'template-broken',
      'error',
    ]);
    expect(await rules(reviewedBy('applicant', 'check-gone'))).toContainEqual([
      'tell',
      'template-unknown',
      'error',
    ]);
    expect(await rules(reviewedBy('applicant', 'check-whole'))).toEqual([]);
  });

  it('warns of nothing in what ships', async () => {
    const { body } = await operator().get<readonly { documentId: string; origin: string }[]>(
      '/workflow/process-definitions',
    );
    for (const { documentId } of body.data.filter(({ origin }) => origin === 'shipped')) {
      const xml = await room().town.city.sql<{ xml: string; key: string }>(
        'select key, xml from workflow_process_definitions where document_id = $1',
        [documentId],
      );
      for (const { key, xml: text } of xml)
        expect([key, (await rules(text)).filter(([, rule]) => rule !== 'assignee-gap')]).toEqual([key, []]);
    }
  });
}
