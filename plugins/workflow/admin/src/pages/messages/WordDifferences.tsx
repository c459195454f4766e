import { Typography, VisuallyHidden } from '@strapi/design-system';
import type { Wording } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { wordDifferences } from '../../lib/words';
import { Scroller, Table } from '../inbox/table-styles';
import { Sent } from './message-styles';

interface Props {
  readonly from: Wording;
  readonly to: Wording;
  readonly names: { readonly from: string; readonly to: string };
}

/** What one wording says otherwise than another, text beside text. */
export function WordDifferences({ from, to, names }: Props) {
  const { t } = useTexts();
  const differences = wordDifferences(from, to);
  if (differences.length === 0) return <Typography>{t('messages.same')}</Typography>;
  return (
    <Scroller role="region" aria-label={t('messages.differences')} tabIndex={0}>
      <Table>
        <VisuallyHidden tag="caption">{t('messages.differences')}</VisuallyHidden>
        <thead>
          <tr>
            {[t('messages.part'), names.from, names.to].map((head) => (
              <th key={head} scope="col">
                <Typography variant="sigma">{head}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ locale, field, from: before, to: after }) => (
            <tr key={`${locale} ${field}`}>
              <th scope="row">
                <Typography>{t(`messages.field.${field}`)}</Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {t(`messages.language.${locale}`)}
                </Typography>
              </th>
              <td>{before === null ? t('none') : <Sent lang={locale}>{before}</Sent>}</td>
              <td>{after === null ? t('none') : <Sent lang={locale}>{after}</Sent>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroller>
  );
}
