import { Box, Flex, Typography } from '@strapi/design-system';
import type { Flow } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { ExactTime } from '../../components/Moment';

/** Who has done what to the flow; the newest first. */
export function EventsCard({ flow }: { readonly flow: Flow }) {
  const { t } = useTexts();
  if (flow.events.length === 0) return null;
  return (
    <Card id="flow-events" title={t('events.title')}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {flow.events.map((event, index) => (
          <Box key={`${event.at} ${String(index)}`} tag="li">
            <Flex gap={3} alignItems="baseline" wrap="wrap">
              <ExactTime at={event.at} />
              <Typography>
                {t(event.actor === 'system' ? 'events.system' : `events.${event.kind}`, {
                  actor: event.actorName ?? t('versions.gone'),
                  version: event.version ?? '',
                })}
              </Typography>
              {event.note ? <Typography textColor="neutral600">{event.note}</Typography> : null}
            </Flex>
          </Box>
        ))}
      </Flex>
    </Card>
  );
}
