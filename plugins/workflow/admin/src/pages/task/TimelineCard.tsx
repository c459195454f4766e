import * as React from 'react';
import { Checkbox, Typography } from '@strapi/design-system';
import { TimelineItem } from './TimelineItem';
import { TimelineList } from './timeline-styles';
import type { TaskDetail } from '../../../../contracts';
import type { LoadEvidence } from '../../api/use-evidence';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { isMachinery, latestFirst } from '../../lib/timeline';

interface Props {
  readonly task: Pick<TaskDetail, 'timeline' | 'form'>;
  readonly load: LoadEvidence;
}

/** What has happened to the case, with every opinion; the latest first. */
export function TimelineCard({ task: { timeline, form }, load }: Props) {
  const { t } = useTexts();
  const [everything, setEverything] = React.useState(false);
  const entries = latestFirst(timeline).filter((entry) => everything || !isMachinery(entry));
  const hides = timeline.some(isMachinery);
  return (
    <Card
      id="task-timeline"
      title={t('timeline.title')}
      action={
        hides ? (
          <Checkbox checked={everything} onCheckedChange={(checked) => setEverything(checked === true)}>
            {t('timeline.everything')}
          </Checkbox>
        ) : null
      }
    >
      {entries.length === 0 ? <Typography textColor="neutral600">{t('timeline.none')}</Typography> : null}
      <TimelineList reversed aria-labelledby="task-timeline">
        {entries.map((entry) => (
          <TimelineItem key={entry.sequence} entry={entry} form={form} load={load} />
        ))}
      </TimelineList>
    </Card>
  );
}
