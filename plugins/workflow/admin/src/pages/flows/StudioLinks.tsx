import { Flex, LinkButton } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useMay } from '../../api/use-may';
import { useTexts } from '../../api/use-texts';
import { STUDIO_PATH } from '../../plugin-id';

/** What flows use beside their diagrams: words, working days, rules for deploying. */
export function StudioLinks() {
  const { t } = useTexts();
  const may = useMay();
  const links = [...(may('edit') ? ['messages', 'calendar'] : []), ...(may('settings') ? ['settings'] : [])];
  if (links.length === 0) return null;
  return (
    <Flex tag="nav" aria-label={t('flows.links')} gap={2} wrap="wrap">
      {links.map((link) => (
        <LinkButton key={link} tag={Link} to={`${STUDIO_PATH}/${link}`} variant="tertiary">
          {t(`${link}.title`)}
        </LinkButton>
      ))}
    </Flex>
  );
}
