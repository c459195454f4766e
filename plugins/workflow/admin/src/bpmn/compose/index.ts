interface CommandStack {
  registerHandler(command: string, handler: new () => object): void;
  execute(command: string, context: object): void;
}

const COMMAND = 'studio.compose';

class ComposeHandler {
  preExecute({ edits }: { readonly edits: () => void }): void {
    edits();
  }
}

/** Several edits as one command: one press of "undo" takes them all back. */
class Compose {
  static readonly $inject = ['commandStack'];
  readonly #commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.#commandStack = commandStack;
    commandStack.registerHandler(COMMAND, ComposeHandler);
  }

  run(edits: () => void): void {
    this.#commandStack.execute(COMMAND, { edits });
  }
}

export const composeModule = { __init__: ['compose'], compose: ['type', Compose] };
