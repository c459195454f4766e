import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import type { StudioServices } from './services';
import { workflowDescriptor } from '../../../../contracts/diagram-descriptor';
import { composeModule } from '../compose';
import { defaultsModule } from '../defaults';
import { longNamesModule } from '../long-names';
import { offerModule } from '../offer';
import { problemsModule } from '../problems';
import { roomModule } from '../room';
import { translateModule } from '../translate';
import { undrawnModule } from '../undrawn';

export type StudioModeler = Modeler<StudioServices>;

/**
 * A bpmn-js modeler that reads and writes our own words, offers what the engine runs, and speaks the
 * panel's language. Its watermark stays: the licence of bpmn-js asks for it.
 */
export function createModeler(container: HTMLElement, panelLocale: string): StudioModeler {
  return new Modeler<StudioServices>({
    container,
    moddleExtensions: { wf: workflowDescriptor },
    additionalModules: [
      ...[composeModule, defaultsModule, offerModule, problemsModule],
      ...[roomModule, undrawnModule, longNamesModule],
      translateModule(panelLocale),
    ],
  });
}
