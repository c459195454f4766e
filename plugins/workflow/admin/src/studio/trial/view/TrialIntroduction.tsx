import { Box, Typography } from '@strapi/design-system';
import { SendingStatus } from './SendingStatus';
import { useTexts } from '../../../api/use-texts';
import { Card } from '../../../components/Card';

const STEPS = ['choose', 'act', 'keep'] as const;

/** What a dry run is and is not, before there is one. */
export function TrialIntroduction() {
  const { t } = useTexts();
  return (
    <Card id="trial-introduction" title={t('trial.intro.title')} action={<SendingStatus />}>
      <Typography tag="p">{t('trial.intro.text')}</Typography>
      <Box tag="ol" paddingTop={4} paddingLeft={5} style={{ listStyle: 'decimal' }}>
        {STEPS.map((step) => (
          <Box key={step} tag="li" paddingBottom={2}>
            <Typography>{t(`trial.intro.${step}`)}</Typography>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
