import type * as React from 'react';
import { Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { COMMENT_LIMIT } from '../../../contracts';
import { useTexts } from '../api/use-texts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly required: boolean;
  readonly disabled?: boolean;
  readonly problem: 'comment-required' | 'comment-too-long' | undefined;
  readonly onChange: (value: string) => void;
}

/** What somebody writes. A text that is too long is kept and named, not cut off behind their back. */
export function LongText({ id, label, hint, value, required, disabled = false, problem, onChange }: Props) {
  const { t } = useTexts();
  const left = COMMENT_LIMIT - value.trim().length;
  const error = problem ? t(`problem.${problem}`, { label, limit: COMMENT_LIMIT }) : undefined;
  return (
    <Field.Root
      id={id}
      name={id}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
    >
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={value}
        disabled={disabled}
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
