import * as React from 'react';
import { Typography } from '@strapi/design-system';
import type { WorkingCalendarModel } from '../../../../contracts';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { useCreateCalendarMutation } from '../../api/words-api';
import { FormDialog } from '../../components/FormDialog';
import { LineField } from '../../components/LineField';

interface Props {
  /** What the new one starts as; plain weeks when there is none. */
  readonly pattern: WorkingCalendarModel | undefined;
  readonly onCreated: (documentId: string) => void;
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Adds a calendar that nothing counts on yet. */
export function NewCalendarDialog({ pattern, onCreated, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const [create] = useCreateCalendarMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const [name, setName] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const { timeZone = 'Asia/Shanghai', weekend = [6, 7], days = [] } = pattern ?? {};
  const content = { name: name.trim(), timeZone, weekend, days };
  const submit = () => {
    setTried(true);
    if (content.name === '') return;
    let made: string | undefined;
    const call = async (key: string) => {
      const answer = await create({ content, key });
      if ('data' in answer) made = answer.data.documentId;
      return answer;
    };
    void send(content, call, () => {
      if (made !== undefined) onCreated(made);
      onClose();
    });
  };
  return (
    <FormDialog
      title={t('calendar.new')}
      confirm={t('calendar.new.confirm')}
      sending={sending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography textColor="neutral600">{t('calendar.new.hint')}</Typography>
      <LineField
        name="calendar-name"
        label={t('calendar.name')}
        value={name}
        error={tried && content.name === '' ? t('field.required') : undefined}
        onChange={setName}
      />
    </FormDialog>
  );
}
