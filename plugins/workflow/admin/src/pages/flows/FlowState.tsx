import { Badge } from '@strapi/design-system';
import type { Flow } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { AlertBadge } from '../../components/AlertBadge';

/** Whether a flow takes new cases. */
export function FlowState({ flow }: { readonly flow: Pick<Flow, 'versions'> }) {
  const { t } = useTexts();
  const [newest] = flow.versions;
  if (!newest) return <Badge>{t('flows.state.undeployed')}</Badge>;
  return newest.state === 'active' ? (
    <Badge backgroundColor="success100" textColor="success700">
      {t('flows.state.active')}
    </Badge>
  ) : (
    <AlertBadge tone="warning">{t('flows.state.suspended')}</AlertBadge>
  );
}
