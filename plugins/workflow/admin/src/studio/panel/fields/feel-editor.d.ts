declare module '@bpmn-io/feel-editor' {
  import type { Extension } from '@codemirror/state';

  interface Variable {
    readonly name: string;
    readonly detail?: string;
    readonly info?: string;
    readonly type?: string;
    readonly entries?: readonly Variable[];
  }

  interface Options {
    readonly container: HTMLElement;
    readonly value?: string;
    readonly variables?: readonly Variable[];
    readonly builtins?: readonly Variable[];
    readonly extensions?: readonly Extension[];
    readonly contentAttributes?: Readonly<Record<string, string>>;
    readonly onChange?: (text: string) => void;
  }

  /** An editor of one FEEL expression; the package comes without types. */
  export default class FeelEditor {
    constructor(options: Options);
    setValue(value: string): void;
    setVariables(variables: readonly Variable[]): void;
  }
}
