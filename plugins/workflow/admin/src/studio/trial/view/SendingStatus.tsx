import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useTrialTools } from './trial-context';
import { useTexts } from '../../../api/use-texts';

const PATIENCE = 1_000;

/** Says that a try is under way once it takes longer than a second. */
export function SendingStatus() {
  const { t } = useTexts();
  const { sending } = useTrialTools().state;
  const [long, setLong] = React.useState(false);
  React.useEffect(() => {
    if (!sending) return undefined;
    const timer = window.setTimeout(() => setLong(true), PATIENCE);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [sending]);
  return (
    <Flex gap={2} role="status">
      <Typography textColor="primary600" fontWeight="bold">
        {sending && long ? t('trial.sending') : ''}
      </Typography>
    </Flex>
  );
}
