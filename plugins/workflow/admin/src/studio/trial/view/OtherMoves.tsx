import * as React from 'react';
import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useTrialTools } from './trial-context';
import type { DryRun, DryRunMove } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { focusFirst } from '../../../lib/focus';
import { ChoiceField } from '../../panel/fields/ChoiceField';
import { DURATION_UNITS, writeDuration, type DurationUnit } from '../../model/durations';

/** What the applicant's withdrawal is called in diagrams; it has a button of its own. */
const WITHDRAWAL = 'withdraw';

/** What can happen without anybody answering a task. */
export function OtherMoves({ run }: { readonly run: DryRun }) {
  const { t, exactTime } = useTexts();
  const { move, words } = useTrialTools();
  const make = async (made: DryRunMove) => {
    if (await move(made)) focusFirst('trial-run');
  };
  const [next] = run.timers;
  const signals = run.signals.filter((name) => name !== WITHDRAWAL);
  return (
    <Box tag="section" aria-labelledby="trial-others">
      <Typography id="trial-others" tag="h3" variant="omega" fontWeight="bold">
        {t('trial.others')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        <Waiting onWait={(made) => void make(made)} />
        <Flex gap={2} wrap="wrap">
          {next ? (
            <Button variant="tertiary" onClick={() => void make({ kind: 'next-timer' })}>
              {t('trial.untilTimer', { name: words.nameOf(next.elementId), at: exactTime(next.dueAt) })}
            </Button>
          ) : (
            <Typography textColor="neutral600">{t('trial.noTimer')}</Typography>
          )}
          {run.signals.includes(WITHDRAWAL) ? (
            <Button variant="tertiary" onClick={() => void make({ kind: 'withdraw' })}>
              {t('trial.move.withdraw')}
            </Button>
          ) : null}
          {signals.map((name) => (
            <Button key={name} variant="tertiary" onClick={() => void make({ kind: 'signal', name })}>
              {t('trial.move.signal', { name: words.signalName(name) })}
            </Button>
          ))}
        </Flex>
      </Flex>
    </Box>
  );
}

const AMOUNT = /^[1-9]\d{0,3}$/;

function Waiting({ onWait }: { readonly onWait: (move: DryRunMove) => void }) {
  const { t } = useTexts();
  const [amount, setAmount] = React.useState('1');
  const [unit, setUnit] = React.useState<DurationUnit>('working-days');
  const written = AMOUNT.test(amount.trim()) ? writeDuration({ amount: Number(amount), unit }) : null;
  const wait = () => {
    if (!written) return;
    const { duration, calendar } = written;
    onWait({ kind: 'advance', duration, ...(calendar ? { workingDays: true } : {}) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        wait();
      }}
    >
      <Flex gap={2} alignItems="flex-end" wrap="wrap">
        <Box width="9rem">
          <Field.Root id="trial-amount" name="amount" error={written ? false : t('studio.span.invalid')}>
            <Field.Label>{t('trial.wait.amount')}</Field.Label>
            <TextInput
              size="S"
              inputMode="numeric"
              value={amount}
              onChange={(event: React.ChangeEvent<HTMLInputElement>) => setAmount(event.target.value)}
            />
            <Field.Error />
          </Field.Root>
        </Box>
        <Box width="12rem">
          <ChoiceField
            id="trial-unit"
            label={t('studio.span.unit')}
            value={unit}
            options={DURATION_UNITS.map((value) => ({ value, label: t(`studio.span.${value}`) }))}
            onChange={(value) => setUnit(DURATION_UNITS.find((one) => one === value) ?? 'working-days')}
          />
        </Box>
        <Button type="submit" variant="secondary">
          {t('trial.wait')}
        </Button>
      </Flex>
    </form>
  );
}
