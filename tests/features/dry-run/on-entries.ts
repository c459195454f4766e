import type { DryRunEntry, Vocabulary } from '@city/plugin-workflow/contracts';
import { tryOut } from '../../support/dry-runs';
import { refusal, shippedFlow } from '../../support/studio';
import type { StudioRoom } from '../studio/room';

const UID = 'api::unit-registration.unit-registration';

export function onEntries(room: () => StudioRoom): void {
  const entries = (query: string) =>
    room().town.operator.client.get<readonly DryRunEntry[]>(`/workflow/dry-runs/entries?uid=${UID}${query}`);

  it('finds those that have had a case by what people call them, and goes on each', async () => {
    const { town } = room();
    await town.registered({ name: '烟台试运行甲有限公司' });
    await town.registered({ name: '烟台试运行乙有限公司' });
    const { body } = await entries(`&search=${encodeURIComponent('试运行')}`);
    expect(body.data.map(({ title, status }) => [title, status])).toEqual([
      ['烟台试运行乙有限公司', 'running'],
      ['烟台试运行甲有限公司', 'running'],
    ]);
    for (const { documentId } of body.data) {
      const subject = { uid: UID, documentId };
      const run = await tryOut(town.operator, { xml: shippedFlow('unit-registration'), subject, moves: [] });
      expect([run.status, run.body.data.status]).toEqual([200, 'running']);
    }
  });

  it('finds nothing where a wildcard stands for itself, and none of what has no cases', async () => {
    expect((await entries('&search=%25')).body.data).toEqual([]);
    const { client } = room().town.operator;
    const answer = await client.get<unknown>('/workflow/dry-runs/entries?uid=admin::user');
    expect(refusal(answer)).toEqual([422, 'SUBJECT_UNKNOWN']);
  });

  it('offers what a made-up one can be made with by name', async () => {
    const { operator, district } = room().town;
    const { body } = await operator.client.get<Vocabulary>('/workflow/studio/vocabulary');
    const choices = body.data.subjects.find(({ uid }) => uid === UID)?.sampleChoices;
    expect(choices?.kind?.map(({ label }) => label['zh-Hans'])).toContain('事业单位');
    expect(choices?.department?.map(({ value }) => value)).toContain(district.documentId);
  });
}
