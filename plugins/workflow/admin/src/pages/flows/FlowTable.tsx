import { EmptyStateLayout, Flex, Link as TextLink, Typography, VisuallyHidden } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { FlowState } from './FlowState';
import type { Flow } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { ExactTime } from '../../components/Moment';
import { draftPath, flowPath } from '../../plugin-id';
import { Scroller, Table } from '../inbox/table-styles';

/** The flows, one a row: what is in force, how many cases run, and which drafts wait. */
export function FlowTable({ flows }: { readonly flows: readonly Flow[] }) {
  const { t } = useTexts();
  if (flows.length === 0)
    return <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={t('flows.empty')} />;
  return (
    <Scroller role="region" aria-label={t('flows.title')} tabIndex={0}>
      <Table>
        <VisuallyHidden tag="caption">{t('flows.caption')}</VisuallyHidden>
        <thead>
          <tr>
            {['name', 'state', 'version', 'deployed', 'running', 'drafts'].map((column) => (
              <th key={column} scope="col">
                <Typography variant="sigma">{t(`flows.column.${column}`)}</Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={flow.key} flow={flow} />
          ))}
        </tbody>
      </Table>
    </Scroller>
  );
}

function FlowRow({ flow }: { readonly flow: Flow }) {
  const { t, say } = useTexts();
  const [newest] = flow.versions;
  const running = flow.versions.reduce((sum, { runningCases }) => sum + runningCases, 0);
  return (
    <tr>
      <td>
        <TextLink tag={Link} to={flowPath(flow.key)}>
          {say(flow.name)}
        </TextLink>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {flow.key}
        </Typography>
      </td>
      <td>
        <FlowState flow={flow} />
      </td>
      <td>{newest ? t('flows.version', { version: newest.version }) : t('none')}</td>
      <td>{newest ? <ExactTime at={newest.deployedAt} /> : t('none')}</td>
      <td>{running}</td>
      <td>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          {flow.drafts.map((draft) => (
            <TextLink key={draft.documentId} tag={Link} to={draftPath(draft.documentId)}>
              {draft.title}
            </TextLink>
          ))}
          {flow.drafts.length === 0 ? t('none') : null}
        </Flex>
      </td>
    </tr>
  );
}
