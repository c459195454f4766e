import { HEADER_ENTRIES, REPLACEMENTS } from './catalogue';

interface PopupMenu {
  registerProvider(menu: string, priority: number, provider: object): void;
}
type Entries = Readonly<Record<string, object>>;

/** After bpmn-js's own provider, so that there is something to take away from. */
const LATER = 500;

/** The replace menu without what the engine would refuse. */
export class OfferedReplacements {
  static readonly $inject = ['popupMenu'];

  constructor(popupMenu: PopupMenu) {
    popupMenu.registerProvider('bpmn-replace', LATER, this);
  }

  getPopupMenuEntries(): (entries: Entries) => Entries {
    return (entries) => only(REPLACEMENTS, entries);
  }

  getPopupMenuHeaderEntries(): (entries: Entries) => Entries {
    return (entries) => only(HEADER_ENTRIES, entries);
  }
}

function only(names: ReadonlySet<string>, entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([name]) => names.has(name)));
}
