import * as React from 'react';
import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { SaveScenarioDialog } from './SaveScenarioDialog';
import { SendingStatus } from './SendingStatus';
import { useTrialTools } from './trial-context';
import { useChangedSince } from './use-changed-since';
import { useTexts } from '../../../api/use-texts';
import { focusAfterClosing, focusFirst } from '../../../lib/focus';
import { incidentText } from '../model/incident-text';
import type { Shown } from '../model/trial';

const COLOUR = { running: 'primary', completed: 'success' } as const;

/** How far the try is, what its clock says, and the ways back. */
export function RunCard({ shown }: { readonly shown: Shown }) {
  const { t, exactTime } = useTexts();
  const { undo, restart } = useTrialTools();
  const [saving, setSaving] = React.useState(false);
  const { run, moves } = shown;
  const back = async (way: () => Promise<boolean>) => {
    if (await way()) focusFirst('trial-undo', 'trial-restart');
  };
  const variant = run.status === 'running' || run.status === 'completed' ? COLOUR[run.status] : 'secondary';
  return (
    <Box
      tag="section"
      aria-labelledby="trial-run"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Flex gap={3} wrap="wrap">
          <Typography id="trial-run" tag="h2" variant="delta" tabIndex={-1}>
            {t('trial.run')}
          </Typography>
          <Badge variant={variant}>{t(`trial.status.${run.status}`)}</Badge>
          <Typography>{t('trial.clock', { at: exactTime(run.now), moves: moves.length })}</Typography>
          <SendingStatus />
        </Flex>
        <Flex gap={2} wrap="wrap">
          <Button
            id="trial-undo"
            variant="tertiary"
            disabled={moves.length === 0}
            onClick={() => void back(undo)}
          >
            {t('trial.undo')}
          </Button>
          <Button
            id="trial-restart"
            variant="tertiary"
            disabled={moves.length === 0}
            onClick={() => void back(restart)}
          >
            {t('trial.restart')}
          </Button>
          <Button id="trial-save" variant="secondary" onClick={() => setSaving(true)}>
            {t('trial.save')}
          </Button>
        </Flex>
      </Flex>
      <Behind shown={shown} />
      {run.incidents.length > 0 ? <Incidents incidents={run.incidents} /> : null}
      {saving ? (
        <SaveScenarioDialog
          shown={shown}
          onClose={() => setSaving(false)}
          onCloseAutoFocus={focusAfterClosing('trial-save')}
        />
      ) : null}
    </Box>
  );
}

/** The diagram was changed after this went through it. */
function Behind({ shown }: { readonly shown: Shown }) {
  const { t } = useTexts();
  const { replay } = useTrialTools();
  const changed = useChangedSince(shown.xml);
  if (!changed) return null;
  const again = async () => {
    if (await replay()) focusFirst('trial-run');
  };
  return (
    <Flex gap={3} wrap="wrap" marginTop={3} padding={3} background="warning100" hasRadius role="status">
      <Typography textColor="neutral800">{t('trial.behind')}</Typography>
      <Button size="S" variant="secondary" onClick={() => void again()}>
        {t('trial.replay')}
      </Button>
    </Flex>
  );
}

/** What would end up with those who keep the platform running. */
function Incidents({ incidents }: { readonly incidents: readonly string[] }) {
  const { t } = useTexts();
  const { words } = useTrialTools();
  return (
    <Box marginTop={3} padding={3} background="danger100" hasRadius>
      <Typography fontWeight="bold" textColor="danger700">
        {t('trial.incidents')}
      </Typography>
      <ul>
        {incidents.map((incident) => {
          const { id, element } = incidentText(incident);
          return (
            <li key={incident}>
              <Typography textColor="danger700">
                {t(`trial.incident.${id}`, { name: words.nameOf(element), text: incident })}
              </Typography>
            </li>
          );
        })}
      </ul>
    </Box>
  );
}
