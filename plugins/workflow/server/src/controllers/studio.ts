import {
  checkBodySchema,
  compareBodySchema,
  expressionBodySchema,
  studioSettingsBodySchema,
} from '../../../contracts';
import { checkDiagram } from '../application/definitions/deploy';
import { expressionProblems } from '../application/studio/check-expression';
import { compareVersions } from '../application/studio/compare-versions';
import { listFlows } from '../application/studio/list-flows';
import { changeStudioSettings } from '../application/studio/studio-settings';
import { studioVocabulary } from '../application/studio/vocabulary';
import { parse } from '../http/parse';
import { changes, reads, type GetContainer } from './handlers';

/** What the studio asks while somebody works in it; only the settings change anything. */
export function studioController(container: GetContainer) {
  return {
    flows: reads(container, 'admin', async ({ studio }) => ({ data: await listFlows(studio) })),
    vocabulary: reads(container, 'admin', async ({ studio }) => ({ data: await studioVocabulary(studio) })),
    check: reads(container, 'admin', async ({ studio }, _actor, context) => {
      const { xml } = parse(checkBodySchema, context.request.body).data;
      const { problems } = await checkDiagram(studio, xml);
      return { data: { problems } };
    }),
    expressions: reads(container, 'admin', async (_container, _actor, context) => {
      const { text, variables } = parse(expressionBodySchema, context.request.body).data;
      return { data: { problems: await expressionProblems(text, variables) } };
    }),
    compare: reads(container, 'admin', async ({ studio }, _actor, context) => {
      const { from, to } = parse(compareBodySchema, context.request.body).data;
      return { data: await compareVersions(studio, from, to) };
    }),
    settings: reads(container, 'admin', async ({ studio }) => ({ data: await studio.studioSettings.read() })),
    changeSettings: changes(container, 'admin', async ({ studio }, actor, context) => {
      const { data } = parse(studioSettingsBodySchema, context.request.body);
      return { data: await changeStudioSettings(studio, data, actor) };
    }),
  };
}
