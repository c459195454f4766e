import { PALETTE, type Offer } from './catalogue';
import { createOffered, type Create } from './create-offered';
import type { ElementFactory, StudioServices } from '../modeler/services';

interface Tool {
  activateHand?(event: Event): void;
  activateSelection?(event: Event): void;
  start?(event: Event): void;
}

interface Palette {
  registerProvider(provider: object): void;
}

const GROUPS = ['event', 'activity', 'gateway', 'artifact'] as const;

/** The palette: tools, then the elements that the engine runs, and nothing else. */
export class PaletteProvider {
  static readonly $inject = [
    ...['palette', 'create', 'elementFactory', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect'],
    'translate',
  ];
  readonly #create: Create;
  readonly #elementFactory: ElementFactory;
  readonly #tools: Readonly<Record<'hand' | 'lasso' | 'space' | 'connect', Tool>>;
  readonly #translate: StudioServices['translate'];

  constructor(
    palette: Palette,
    create: Create,
    elementFactory: ElementFactory,
    hand: Tool,
    lasso: Tool,
    space: Tool,
    connect: Tool,
    translate: StudioServices['translate'],
  ) {
    this.#create = create;
    this.#elementFactory = elementFactory;
    this.#tools = { hand, lasso, space, connect };
    this.#translate = translate;
    palette.registerProvider(this);
  }

  getPaletteEntries(): Readonly<Record<string, object>> {
    const { hand, lasso, space, connect } = this.#tools;
    const elements = GROUPS.flatMap((group) => PALETTE.filter((offer) => offer.group === group));
    return {
      'hand-tool': this.#tool('bpmn-icon-hand-tool', 'Activate hand tool', (event) =>
        hand.activateHand?.(event),
      ),
      'lasso-tool': this.#tool('bpmn-icon-lasso-tool', 'Activate lasso tool', (event) =>
        lasso.activateSelection?.(event),
      ),
      'space-tool': this.#tool('bpmn-icon-space-tool', 'Activate create/remove space tool', (event) =>
        space.activateSelection?.(event),
      ),
      'connect-tool': this.#tool('bpmn-icon-connection-multi', 'Activate global connect tool', (event) =>
        connect.start?.(event),
      ),
      separator: { group: 'tools', separator: true },
      ...Object.fromEntries(elements.map((offer) => [`create.${offer.id}`, this.#element(offer)])),
    };
  }

  #tool(className: string, title: string, click: (event: Event) => void): object {
    return { group: 'tools', className, title: this.#translate(title), action: { click } };
  }

  #element(offer: Offer): object {
    const start = (event: Event) => createOffered(this.#create, this.#elementFactory, event, offer);
    return {
      group: offer.group,
      className: offer.className,
      title: this.#translate('Create: {element}', { element: this.#translate(offer.label) }),
      action: { dragstart: start, click: start },
    };
  }
}
