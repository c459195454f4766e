import type * as React from 'react';
import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { OPINION_ID } from './decision-focus';
import { COMMENT_LIMIT } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import type { DraftProblems } from '../../lib/decision';

interface Props {
  readonly value: string;
  readonly required: boolean;
  readonly problem: DraftProblems['comment'];
  readonly onChange: (value: string) => void;
}

/** The opinion. A text that is too long is kept and named, not cut off behind the writer's back. */
export function OpinionField({ value, required, problem, onChange }: Props) {
  const { t } = useTexts();
  const left = COMMENT_LIMIT - value.trim().length;
  const error = problem ? t(`problem.${problem}`, { limit: COMMENT_LIMIT }) : undefined;
  return (
    <Field.Root
      id={OPINION_ID}
      name="opinion"
      required={required}
      hint={t('opinion.hint')}
      {...(error === undefined ? {} : { error })}
    >
      <Field.Label>{t('opinion.label')}</Field.Label>
      <Textarea
        value={value}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
      <Flex justifyContent="space-between" gap={4}>
        <div>
          <Field.Error />
          <Field.Hint />
        </div>
        <Typography
          variant="pi"
          textColor={left < 0 ? 'danger600' : 'neutral600'}
          aria-live={left < 100 ? 'polite' : 'off'}
        >
          {t('opinion.count', { count: COMMENT_LIMIT - left, limit: COMMENT_LIMIT })}
        </Typography>
      </Flex>
    </Field.Root>
  );
}
