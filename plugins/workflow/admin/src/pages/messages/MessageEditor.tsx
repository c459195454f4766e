import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { TEMPLATE_KEY, type TemplateDetail } from '../../../../contracts';
import { useMay } from '../../api/use-may';
import { useMessageEditor } from '../../api/use-message-editor';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { FailureNotice } from '../../components/FailureNotice';
import { LineField } from '../../components/LineField';
import { UnsavedGuard } from '../../components/UnsavedGuard';
import { contentLocale } from '../../lib/localized';
import { titleOf } from '../../lib/words';
import { messagePath, STUDIO_PATH } from '../../plugin-id';
import { BackLink } from '../flows/BackLink';
import { ConflictDialog } from './ConflictDialog';
import { MessageActions } from './MessageActions';
import { Origin, Uses } from './MessageTable';
import { MessageWords } from './MessageWords';

/** One message in every language, to change, to bring back, or to make (product.md section 7). */
export function MessageEditor({ template }: { readonly template: TemplateDetail | null }) {
  const { t } = useTexts();
  const mayEdit = useMay()('edit');
  const { toggleNotification } = useNotification();
  const editing = useMessageEditor(template);
  const [key, setKey] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const title = useTitle(template);
  const showMade = useWayToMade();
  const keyIsWrong = template === null && !TEMPLATE_KEY.test(key);
  const save = () => {
    setTried(true);
    if (keyIsWrong) return;
    editing.save(key, (saved) => {
      toggleNotification({ type: 'success', message: t('messages.saved') });
      if (template === null) showMade(saved.key);
    });
  };
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.BaseHeader
        id="main-content-title"
        tabIndex={-1}
        title={title}
        subtitle={template?.key}
        navigationAction={<BackLink to={`${STUDIO_PATH}/messages`}>{t('messages.title')}</BackLink>}
        primaryAction={
          mayEdit ? <MessageActions template={template} editing={editing} onSave={save} /> : null
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {editing.failure && !editing.conflict ? <FailureNotice failure={editing.failure} /> : null}
          {template ? null : <NewKey value={key} wrong={tried && keyIsWrong} onChange={setKey} />}
          <MessageWords template={template} editing={editing} mayEdit={mayEdit} />
          {template ? <UsesCard template={template} /> : null}
        </Flex>
      </Layouts.Content>
      <UnsavedGuard changed={editing.changed} />
      {editing.conflict ? <ConflictDialog editing={editing} conflict={editing.conflict} /> : null}
    </Page.Main>
  );
}

function useTitle(template: TemplateDetail | null): string {
  const { t } = useTexts();
  const { locale } = useIntl();
  if (template === null) return t('messages.new');
  return titleOf(template.words, contentLocale(locale)) || template.key;
}

/** Goes to a message that was made, once it is drawn as saved: until then leaving would ask about changes. */
function useWayToMade(): (key: string) => void {
  const navigate = useNavigate();
  const [made, setMade] = React.useState<string | null>(null);
  React.useEffect(() => {
    if (made !== null) navigate(messagePath(made), { replace: true });
  }, [made, navigate]);
  return setMade;
}

interface NewKeyProps {
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (key: string) => void;
}

function NewKey({ value, wrong, onChange }: NewKeyProps) {
  const { t } = useTexts();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <LineField
        name="key"
        label={t('messages.key')}
        hint={t('messages.key.hint')}
        value={value}
        error={wrong ? t('messages.key.wrong') : undefined}
        onChange={onChange}
      />
    </Box>
  );
}

function UsesCard({ template }: { readonly template: TemplateDetail }) {
  const { t } = useTexts();
  return (
    <Card id="message-uses" title={t('messages.uses')} action={<Origin origin={template.origin} />}>
      <Uses template={template} />
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('messages.uses.hint')}
      </Typography>
    </Card>
  );
}
