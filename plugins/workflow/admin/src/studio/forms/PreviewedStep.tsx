import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { checkAnswers, type TaskField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { FieldInput } from '../../components/form-fields';
import { answerOf, askedFields, sentAnswers, type Answers } from '../../lib/answers';

/** The form to try: what is typed in goes nowhere. */
export function PreviewedStep({ fields }: { readonly fields: readonly TaskField[] }) {
  const { t, say } = useTexts();
  const [answers, setAnswers] = React.useState<Answers>({});
  const [tried, setTried] = React.useState(false);
  const asked = askedFields(fields);
  if (asked.length === 0)
    return <Typography textColor="neutral600">{t('formDesigner.preview.empty')}</Typography>;
  const { problems } = checkAnswers(fields, sentAnswers(fields, answers));
  const problemAt = (name: string) => {
    const problem = tried ? problems.find(({ field }) => field === name) : undefined;
    return problem && say(problem.message);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {asked.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={answerOf(field, answers)}
          disabled={false}
          problem={problemAt(field.name)}
          onChange={(value) => setAnswers((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <Flex gap={3}>
        <Button variant="secondary" onClick={() => setTried(true)}>
          {t('formDesigner.preview.check')}
        </Button>
        <Typography role="status" textColor="success600">
          {tried && problems.length === 0 ? t('formDesigner.preview.sound') : ''}
        </Typography>
      </Flex>
    </Flex>
  );
}
