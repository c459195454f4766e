import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useExpressionProblems } from '../../../api/use-expression-problems';
import { useTexts } from '../../../api/use-texts';
import { useSelected } from '../studio-context';

const FeelInput = React.lazy(() => import('./FeelInput'));

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** FEEL, without a leading "=". */
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** After this pause in typing an expression is checked, and becomes part of the diagram. */
const PAUSE = 600;

/** An expression, checked by the server while it is typed. */
export function FeelField({ id, label, hint, value, onCommit }: Props) {
  const { t, say } = useTexts();
  const { variables } = useSelected();
  const { text, type } = useTyped(value, onCommit);
  const names = React.useMemo(() => variables.map(({ name }) => name), [variables]);
  const { problems, checking } = useExpressionProblems(text, names, PAUSE);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography id={`${id}-label`} variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Box
        borderColor={problems.some(({ severity }) => severity === 'error') ? 'danger600' : 'neutral500'}
        hasRadius
        padding={2}
        background="neutral0"
      >
        <React.Suspense fallback={<Typography>{t('loading')}</Typography>}>
          <FeelInput
            labelledBy={`${id}-label`}
            describedBy={`${id}-state`}
            value={text}
            problems={problems}
            onChange={type}
          />
        </React.Suspense>
      </Box>
      {hint ? (
        <Typography variant="pi" textColor="neutral600">
          {hint}
        </Typography>
      ) : null}
      <Box id={`${id}-state`} aria-live="polite">
        {problems.map(({ from, message, severity }) => (
          <Typography
            key={`${String(from)} ${message.en}`}
            tag="p"
            variant="pi"
            textColor={severity === 'error' ? 'danger600' : 'warning700'}
          >
            {say(message)}
          </Typography>
        ))}
        {checking && problems.length === 0 ? (
          <Typography variant="pi" textColor="neutral600">
            {t('studio.feel.checking')}
          </Typography>
        ) : null}
      </Box>
    </Flex>
  );
}

/** What is typed becomes one change of the diagram after a pause, or when the field goes away. */
function useTyped(value: string, onCommit: (text: string) => void) {
  const [typed, setTyped] = React.useState<string | null>(null);
  const latest = React.useRef({ typed, value, onCommit });
  React.useEffect(() => {
    latest.current = { typed, value, onCommit };
  });
  const commit = React.useCallback(() => {
    const now = latest.current;
    if (now.typed === null) return;
    latest.current = { ...now, typed: null };
    setTyped(null);
    if (now.typed !== now.value) now.onCommit(now.typed);
  }, []);
  React.useEffect(() => {
    if (typed === null) return undefined;
    const timer = window.setTimeout(commit, PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed, commit]);
  React.useEffect(() => commit, [commit]);
  return { text: typed ?? value, type: setTyped };
}
