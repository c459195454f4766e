import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { ComparedDiagram } from './ComparedDiagram';
import { DifferenceList } from './DifferenceList';
import { useSides } from './use-sides';
import { useTexts } from '../../api/use-texts';
import { QueryState } from '../../components/QueryState';
import { flowPath, STUDIO_PATH } from '../../plugin-id';
import { BackLink } from '../flows/BackLink';

/** Two versions of a flow beside each other: what changed, on both diagrams and in words. */
export default function ComparisonPage() {
  const { t } = useTexts();
  const [query] = useSearchParams();
  const flow = query.get('flow');
  const sides = useSides(query.get('from') ?? '', query.get('to') ?? '');
  return (
    <Page.Main>
      <Page.Title>{t('compare.title')}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={t('compare.title')}
        subtitle={sides.comparison ? t('compare.found', { count: sides.comparison.differences.length }) : ''}
        navigationAction={
          <BackLink to={flow === null ? STUDIO_PATH : flowPath(flow)}>{t('compare.back')}</BackLink>
        }
      />
      <Layouts.Content>
        {sides.comparison ? (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Flex alignItems="stretch" gap={4} wrap="wrap">
              {(['from', 'to'] as const).map((side) => (
                <Box key={side} flex="1 1 48rem" minWidth={0}>
                  <Typography tag="h2" variant="delta">
                    {sides.names[side]}
                  </Typography>
                  <ComparedDiagram
                    xml={sides.comparison?.[side] ?? ''}
                    side={side}
                    label={t('compare.picture', { name: sides.names[side] })}
                    differences={sides.comparison?.differences ?? []}
                  />
                </Box>
              ))}
            </Flex>
            {sides.comparison.differences.length === 0 ? (
              <EmptyStateLayout content={t('compare.same')} />
            ) : (
              <DifferenceList differences={sides.comparison.differences} names={sides.names} />
            )}
          </Flex>
        ) : (
          <QueryState error={sides.error} onRetry={sides.retry} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
