import * as React from 'react';
import { Box, Flex, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { LOCALES, TEMPLATE_KEY, type Locale, type TemplateDetail } from '../../../../contracts';
import { useMay } from '../../api/use-may';
import { useMessageEditor } from '../../api/use-message-editor';
import { usePreview } from '../../api/use-preview';
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
import { Columns } from './message-styles';
import { Origin, Uses } from './MessageTable';
import { PreviewCard } from './PreviewCard';
import { WordsForm } from './WordsForm';

/** The words of one message beside what becomes of them (product.md section 7). */
export function MessageEditor({ template }: { readonly template: TemplateDetail | null }) {
  const { t } = useTexts();
  const { locale: panelLocale } = useIntl();
  const navigate = useNavigate();
  const mayEdit = useMay()('edit');
  const { toggleNotification } = useNotification();
  const editing = useMessageEditor(template);
  const [locale, setLocale] = React.useState<Locale>(contentLocale(panelLocale));
  const [key, setKey] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const [made, setMade] = React.useState<string | null>(null);
  // Once it is drawn as saved: until then leaving would ask about unsaved changes.
  React.useEffect(() => {
    if (made !== null) navigate(messagePath(made), { replace: true });
  }, [made, navigate]);
  const { preview, settled } = usePreview(template?.key, locale, editing.words[locale]);
  const keyProblem = template === null && !TEMPLATE_KEY.test(key) ? t('messages.key.wrong') : undefined;

  const live = template !== null || editing.changed ? (preview?.problems ?? []) : [];
  const others = editing.problems.filter((problem) => problem.locale !== locale);
  const save = () => {
    setTried(true);
    if (keyProblem !== undefined) return;
    editing.save(key, (saved) => {
      toggleNotification({ type: 'success', message: t('messages.saved') });
      if (template === null) setMade(saved.key);
    });
  };
  const title = template
    ? titleOf(template.words, contentLocale(panelLocale)) || template.key
    : t('messages.new');
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
          {template ? null : (
            <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
              <LineField
                name="key"
                label={t('messages.key')}
                hint={t('messages.key.hint')}
                value={key}
                error={tried ? keyProblem : undefined}
                onChange={setKey}
              />
            </Box>
          )}
          <Tabs.Root variant="simple" value={locale} onValueChange={(chosen) => setLocale(chosen as Locale)}>
            <Tabs.List aria-label={t('messages.language')}>
              {LOCALES.map((one) => (
                <Tabs.Trigger key={one} value={one}>
                  {others.some((problem) => problem.locale === one)
                    ? t('messages.language.wrong', { language: t(`messages.language.${one}`) })
                    : t(`messages.language.${one}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Tabs.Content value={locale}>
              <Columns>
                <WordsForm
                  locale={locale}
                  words={editing.words[locale]}
                  problems={settled && preview ? live : [...live, ...editing.problems]}
                  variables={template?.variables ?? []}
                  rendered={preview?.rendered}
                  readOnly={!mayEdit}
                  onChange={(field, text) => editing.change(locale, field, text)}
                />
                <PreviewCard preview={preview} settled={settled} />
              </Columns>
            </Tabs.Content>
          </Tabs.Root>
          {template ? (
            <Card id="message-uses" title={t('messages.uses')} action={<Origin origin={template.origin} />}>
              <Uses template={template} />
              <Typography tag="p" variant="pi" textColor="neutral600">
                {t('messages.uses.hint')}
              </Typography>
            </Card>
          ) : null}
        </Flex>
      </Layouts.Content>
      <UnsavedGuard changed={editing.changed && !editing.sending} />
      {editing.conflict ? <ConflictDialog editing={editing} conflict={editing.conflict} /> : null}
    </Page.Main>
  );
}
