import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { EvidenceList } from './EvidenceList';
import { FormFields } from './FormFields';
import type { TaskDetail } from '../../../../contracts';
import type { LoadEvidence } from '../../api/use-evidence';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { sectionsOf, type CaseSection } from '../../lib/sections';

/** Two sides of a case beside each other, where the page is wide enough for it. */
const Sides = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr));
  gap: ${({ theme }) => theme.spaces[6]};
`;

interface Props {
  readonly task: Pick<TaskDetail, 'form' | 'attachments'>;
  readonly load: LoadEvidence;
}

/** What was applied for: the data and the evidence, and under headings of their own what came in sections. */
export function CaseContent({ task, load }: Props) {
  const { t } = useTexts();
  const { fields, attachments, sections } = sectionsOf(task.form, task.attachments);
  const plain = sections.length === 0;
  const withFiles = sections.some((section) => section.attachments.length > 0);
  return (
    <>
      {plain || fields.length > 0 ? (
        <Card id="task-form" title={t('form.title')}>
          <FormFields fields={fields} />
        </Card>
      ) : null}
      {plain || attachments.length > 0 ? (
        <Card id="task-evidence" title={t('evidence.title', { count: attachments.length })}>
          <EvidenceList attachments={attachments} load={load} />
        </Card>
      ) : null}
      {plain ? null : (
        <Sides>
          {sections.map((section, index) => (
            <SectionCard
              key={section.name}
              id={`task-section-${String(index)}`}
              section={section}
              withFiles={withFiles}
              load={load}
            />
          ))}
        </Sides>
      )}
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly section: CaseSection;
  /** Whether to say that there are no files, because a section beside has some. */
  readonly withFiles: boolean;
  readonly load: LoadEvidence;
}

function SectionCard({ id, section, withFiles, load }: SectionProps) {
  const { t, say } = useTexts();
  const { fields, attachments, unanswered } = section;
  return (
    <Card id={id} title={say(section.label)}>
      {unanswered ? (
        <Typography textColor="neutral600">{t('section.unanswered')}</Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <FormFields fields={fields} wide />
          {withFiles ? (
            <>
              <Typography tag="h3" variant="pi" fontWeight="bold">
                {t('evidence.title', { count: attachments.length })}
              </Typography>
              <EvidenceList attachments={attachments} load={load} />
            </>
          ) : null}
        </Flex>
      )}
    </Card>
  );
}
