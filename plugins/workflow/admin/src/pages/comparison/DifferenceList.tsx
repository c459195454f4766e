import { Badge, Typography, VisuallyHidden } from '@strapi/design-system';
import type { Difference } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { AlertBadge } from '../../components/AlertBadge';
import { propertyName } from '../../lib/property-names';
import { Scroller, Table } from '../inbox/table-styles';

interface Props {
  readonly differences: readonly Difference[];
  readonly names: { readonly from: string; readonly to: string };
}

/** Every difference in words: which element, which property, how it was and how it is. */
export function DifferenceList({ differences, names }: Props) {
  const { t } = useTexts();
  return (
    <Scroller role="region" aria-label={t('compare.list')} tabIndex={0}>
      <Table>
        <VisuallyHidden tag="caption">{t('compare.list')}</VisuallyHidden>
        <thead>
          <tr>
            {[t('compare.element'), t('compare.kind'), t('compare.property'), names.from, names.to].map(
              (head, index) => (
                <th key={String(index)} scope="col">
                  <Typography variant="sigma">{head}</Typography>
                </th>
              ),
            )}
          </tr>
        </thead>
        {differences.map((difference) => (
          <DifferenceRows key={`${difference.elementId} ${difference.kind}`} difference={difference} />
        ))}
      </Table>
    </Scroller>
  );
}

function DifferenceRows({ difference }: { readonly difference: Difference }) {
  const { t, say } = useTexts();
  const { elementId, kind, name, changes } = difference;
  const rows = changes.length === 0 ? [{ property: '', from: null, to: null }] : changes;
  const type = t(`element.${difference.elementType.replace(/^\w+:/, '')}`);
  return (
    <tbody>
      {rows.map(({ property, from, to }, index) => (
        <tr key={`${property} ${String(index)}`}>
          {index === 0 ? (
            <>
              <th scope="rowgroup" rowSpan={rows.length}>
                <Typography>{say(name) || elementId}</Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {type}
                </Typography>
              </th>
              <td rowSpan={rows.length}>
                <Kind kind={kind} />
              </td>
            </>
          ) : null}
          <td>{property === '' ? t('none') : propertyName(property, t)}</td>
          <td>{from ?? t('none')}</td>
          <td>{to ?? t('none')}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Kind({ kind }: { readonly kind: Difference['kind'] }) {
  const { t } = useTexts();
  const text = t(`compare.${kind}`);
  if (kind === 'removed') return <AlertBadge tone="danger">{text}</AlertBadge>;
  if (kind === 'changed') return <AlertBadge tone="warning">{text}</AlertBadge>;
  return (
    <Badge
      backgroundColor={kind === 'added' ? 'success100' : 'primary100'}
      textColor={kind === 'added' ? 'success700' : 'primary700'}
    >
      {text}
    </Badge>
  );
}
