import { APPENDED, AWAITED, type Offer } from './catalogue';
import type { Create } from './create-offered';
import { triggerOf } from '../moddle';
import type { DrawnElement, ElementFactory, StudioServices } from '../modeler/services';

interface ContextPad {
  registerProvider(priority: number, provider: object): void;
}
interface AutoPlace {
  append(source: DrawnElement, shape: DrawnElement): void;
}
type Entries = Readonly<Record<string, object>>;

/** After bpmn-js's own provider, whose way of deleting, connecting and replacing stays. */
const LATER = 500;
const KEPT = new Set(['replace', 'connect', 'delete', 'append.text-annotation']);

/** The buttons beside a selected element: what may follow it, and how to change it. */
export class OfferedContextPad {
  static readonly $inject = ['contextPad', 'create', 'elementFactory', 'autoPlace', 'translate'];
  readonly #create: Create;
  readonly #elementFactory: ElementFactory;
  readonly #autoPlace: AutoPlace;
  readonly #translate: StudioServices['translate'];

  constructor(
    contextPad: ContextPad,
    create: Create,
    elementFactory: ElementFactory,
    autoPlace: AutoPlace,
    translate: StudioServices['translate'],
  ) {
    this.#create = create;
    this.#elementFactory = elementFactory;
    this.#autoPlace = autoPlace;
    this.#translate = translate;
    contextPad.registerProvider(LATER, this);
  }

  getContextPadEntries(element: DrawnElement): (entries: Entries) => Entries {
    return (entries) => ({
      ...Object.fromEntries(followersOf(element).map((offer) => [`append.${offer.id}`, this.#append(offer)])),
      ...Object.fromEntries(Object.entries(entries).filter(([name]) => KEPT.has(name))),
    });
  }

  #append({ className, label, target }: Offer): object {
    const shape = () => this.#elementFactory.createShape(target);
    return {
      group: 'model',
      className,
      title: this.#translate('Append: {element}', { element: this.#translate(label) }),
      action: {
        click: (_event: Event, source: DrawnElement) => this.#autoPlace.append(source, shape()),
        dragstart: (event: Event, source: DrawnElement) => this.#create.start(event, shape(), { source }),
      },
    };
  }
}

function followersOf({ type, businessObject }: DrawnElement): readonly Offer[] {
  if (type === 'label' || !businessObject.$instanceOf('bpmn:FlowNode')) return [];
  if (type === 'bpmn:EndEvent' || businessObject.get('isForCompensation') === true) return [];
  if (triggerOf(businessObject)?.$type === 'bpmn:LinkEventDefinition') return [];
  return type === 'bpmn:EventBasedGateway' ? AWAITED : APPENDED;
}
