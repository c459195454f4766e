import * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { useChain } from './chain-context';
import { useTexts } from '../../../api/use-texts';
import { writeDuration, type SpanFields } from '../../model/durations';
import { writeNames } from '../../model/names-list';
import { NamesField } from '../../panel/fields/NamesField';
import { SpanField } from '../../panel/fields/SpanField';
import type { NewReview } from '../plan/insert';

interface Props {
  /** Gets null while something is missing. */
  readonly onChange: (review: NewReview | null) => void;
}

/** What a new review step needs: a name and people; a time where it has one. */
export function ReviewForm({ onChange }: Props) {
  const { t } = useTexts();
  const { vocabulary } = useChain();
  const [name, setName] = React.useState('');
  const [nameEn, setNameEn] = React.useState('');
  const [people, setPeople] = React.useState<readonly string[]>([]);
  const [span, setSpan] = React.useState<SpanFields | null>(null);
  React.useEffect(() => {
    const assignees = writeNames(people);
    const written = span && writeDuration(span);
    const complete = name.trim() !== '' && assignees !== undefined;
    onChange(
      complete
        ? {
            name: name.trim(),
            nameEn: nameEn.trim(),
            assignees,
            dueIn: written?.duration,
            calendar: written?.calendar,
          }
        : null,
    );
  }, [name, nameEn, people, span, onChange]);
  return (
    <>
      <NameField
        id="studio-chain-name"
        label={t('studio.name.chinese')}
        value={name}
        required
        onChange={setName}
      />
      <NameField
        id="studio-chain-name-en"
        label={t('studio.name.english')}
        hint={t('studio.name.englishHint')}
        value={nameEn}
        onChange={setNameEn}
      />
      <NamesField
        id="studio-chain-assignees"
        label={t('studio.task.assignees')}
        values={people}
        options={vocabulary.assignees}
        required
        onChange={setPeople}
      />
      <SpanField
        id="studio-chain-due"
        label={t('studio.chain.add.due')}
        span={span}
        optional
        onChange={setSpan}
      />
    </>
  );
}

interface NameProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
}

function NameField({ id, label, value, hint, required = false, onChange }: NameProps) {
  return (
    <Field.Root id={id} name={id} hint={hint} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        size="S"
        value={value}
        maxLength={100}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
