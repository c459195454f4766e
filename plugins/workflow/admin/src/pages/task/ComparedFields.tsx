import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Changed, usePrevious } from './ApplicantField';
import type { FormField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

const Comparison = styled.table`
  width: 100%;
  border-collapse: collapse;
  table-layout: fixed;

  th,
  td {
    padding: ${({ theme }) => theme.spaces[3]};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  thead th {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  th:first-child {
    width: 24%;
  }

  td:last-child {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

/** What a case asks to change, beside what is in force until it is decided. */
export function ComparedFields({ fields }: { readonly fields: readonly FormField[] }) {
  const { t } = useTexts();
  return (
    <Comparison>
      <VisuallyHidden tag="caption">{t('form.compared')}</VisuallyHidden>
      <thead>
        <tr>
          {(['field', 'inForce', 'requested'] as const).map((column) => (
            <th key={column} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {t(`form.${column}`)}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <ComparedField key={field.name} field={field} />
        ))}
      </tbody>
    </Comparison>
  );
}

function ComparedField({ field }: { readonly field: FormField }) {
  const { say } = useTexts();
  const previous = usePrevious(field);
  return (
    <tr>
      <th scope="row">
        <Flex gap={1} wrap="wrap">
          <Typography variant="pi" fontWeight="bold">
            {say(field.label)}
          </Typography>
          {field.changed ? <Changed /> : null}
        </Flex>
      </th>
      <td>
        <Value value={field.inForceValue ?? null} />
      </td>
      <td>
        <Value value={field.value} />
        {previous === null ? null : (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {previous}
          </Typography>
        )}
      </td>
    </tr>
  );
}

function Value({ value }: { readonly value: string | null }) {
  const { t } = useTexts();
  return value === null || value === '' ? (
    <Typography textColor="neutral600">{t('form.empty')}</Typography>
  ) : (
    <Typography>{value}</Typography>
  );
}
