import * as React from 'react';
import { Badge, Button, Flex, LinkButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { RollBackDialog } from './RollBackDialog';
import type { Flow } from '../../../../contracts';
import { useLazyGetDefinitionXmlQuery } from '../../api/flows-api';
import { useMay } from '../../api/use-may';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { ExactTime } from '../../components/Moment';
import { downloadDiagram } from '../../lib/download';
import { focusAfterClosing } from '../../lib/focus';
import { comparisonPath } from '../../plugin-id';
import { Scroller, Table } from '../inbox/table-styles';

type Version = Flow['versions'][number];

/** Every version that was ever in force, newest first. */
export function VersionsCard({ flow }: { readonly flow: Flow }) {
  const { t } = useTexts();
  const [rollingBack, setRollingBack] = React.useState<Version | null>(null);
  return (
    <Card id="flow-versions" title={t('versions.title')}>
      <Scroller role="region" aria-label={t('versions.title')} tabIndex={0}>
        <Table>
          <VisuallyHidden tag="caption">{t('versions.title')}</VisuallyHidden>
          <thead>
            <tr>
              {['version', 'deployed', 'by', 'note', 'running', 'actions'].map((column) => (
                <th key={column} scope="col">
                  <Typography variant="sigma">{t(`versions.${column}`)}</Typography>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flow.versions.map((version, index) => (
              <VersionRow
                key={version.documentId}
                version={version}
                newest={index === 0 ? null : (flow.versions[0] ?? null)}
                onRollBack={() => setRollingBack(version)}
              />
            ))}
          </tbody>
        </Table>
      </Scroller>
      {rollingBack ? (
        <RollBackDialog
          version={rollingBack}
          onClose={() => setRollingBack(null)}
          onCloseAutoFocus={focusAfterClosing('main-content-title')}
        />
      ) : null}
    </Card>
  );
}

interface RowProps {
  readonly version: Version;
  /** The version in force, where this is another. */
  readonly newest: Version | null;
  readonly onRollBack: () => void;
}

function VersionRow({ version, newest, onRollBack }: RowProps) {
  const { t } = useTexts();
  return (
    <tr>
      <th scope="row">
        <Flex gap={2}>
          <Typography>{t('flows.version', { version: version.version })}</Typography>
          {newest ? null : <Badge>{t('versions.inForce')}</Badge>}
        </Flex>
      </th>
      <td>
        <ExactTime at={version.deployedAt} />
      </td>
      <td>
        {version.origin === 'shipped'
          ? t('versions.shipped')
          : (version.deployedByName ?? t('versions.gone'))}
      </td>
      <td data-column="name">{version.note ?? t('none')}</td>
      <td>{version.runningCases}</td>
      <td>
        <VersionActions version={version} newest={newest} onRollBack={onRollBack} />
      </td>
    </tr>
  );
}

function VersionActions({ version, newest, onRollBack }: RowProps) {
  const { t } = useTexts();
  const may = useMay();
  const [load] = useLazyGetDefinitionXmlQuery();
  const save = async () => {
    const { data } = await load(version.documentId);
    if (data !== undefined) downloadDiagram(data, `${version.key}-${String(version.version)}`);
  };
  const named = (action: string) => t(`versions.${action}.label`, { version: version.version });
  return (
    <Flex gap={2} wrap="wrap">
      {newest && may('edit') ? (
        <LinkButton
          tag={Link}
          size="S"
          variant="tertiary"
          aria-label={named('compare')}
          to={comparisonPath(
            { definition: version.documentId },
            { definition: newest.documentId },
            version.key,
          )}
        >
          {t('versions.compare')}
        </LinkButton>
      ) : null}
      <Button size="S" variant="tertiary" aria-label={named('export')} onClick={() => void save()}>
        {t('versions.export')}
      </Button>
      {newest && may('deploy') ? (
        <Button size="S" variant="tertiary" aria-label={named('rollBack')} onClick={onRollBack}>
          {t('versions.rollBack')}
        </Button>
      ) : null}
    </Flex>
  );
}
