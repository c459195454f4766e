import { Flex } from '@strapi/design-system';
import { CourseCard } from './CourseCard';
import { RunCard } from './RunCard';
import { ScenariosCard } from './ScenariosCard';
import { SetupCard } from './SetupCard';
import { TrialProvider } from './trial-context';
import { Aside, Halves, Main, Panes } from './trial-styles';
import { TrialDiagram } from './TrialDiagram';
import { TrialFailureNotice } from './TrialFailureNotice';
import { TrialIntroduction } from './TrialIntroduction';
import { useTrial } from './use-trial';
import { useTrialWords } from './use-trial-words';
import { WaitingCard } from './WaitingCard';
import type { StudioView } from '../../page/seams';

/**
 * The dry run of a draft (product.md section 7): an entry and a time on the left, and what comes of it on a
 * clock of its own on the right. The server writes nothing, and keeps nothing but what is saved as a scenario.
 */
export function TrialView(view: StudioView) {
  const trying = useTrial(view);
  const words = useTrialWords(view.modeler, view.vocabulary);
  const { shown, failure } = trying.state;
  return (
    <TrialProvider value={{ ...trying, view, words }}>
      <Panes>
        <Aside>
          <SetupCard />
          <ScenariosCard />
        </Aside>
        <Main>
          {failure ? <TrialFailureNotice failure={failure} /> : null}
          {shown ? (
            <>
              <RunCard shown={shown} />
              <Halves>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <WaitingCard key={shown.moves.length} shown={shown} />
                  <TrialDiagram shown={shown} />
                </Flex>
                <CourseCard shown={shown} />
              </Halves>
            </>
          ) : (
            <TrialIntroduction />
          )}
        </Main>
      </Panes>
    </TrialProvider>
  );
}
